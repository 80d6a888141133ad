//! Words known by their ending: diseases (`-itis`) and drugs (`-statin`).

use super::classes::Class;
use super::set::Classes;

/// The endings, by their last letter.
#[derive(Debug, Default)]
pub(super) struct Morphology {
    endings: [Vec<Ending>; 26],
}

#[derive(Debug)]
struct Ending {
    letters: &'static str,
    /// The last eight of them, and which bits of eight letters they take.
    tail: u64,
    mask: u64,
    /// Letters that must stand before it.
    stem: usize,
    number: u16,
}

impl Morphology {
    /// `morphology.txt`: ending, letters before it, class. `number` numbers them.
    pub(super) fn shipped(mut number: impl FnMut(Classes) -> u16) -> Self {
        let mut morphology = Self::default();
        for line in include_str!("morphology.txt").lines() {
            let mut fields = line.split('#').next().unwrap_or("").split_whitespace();
            let (Some(letters), Some(stem), Some(class)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let letters = letters.trim_start_matches('-');
            let stem = stem.parse().unwrap_or(usize::MAX);
            let Some(class) = Class::named(class) else { continue };
            if let Some(slot) = letters.bytes().last().and_then(|last| morphology.slot(last)) {
                let mask = !u64::MAX.checked_shl(8 * letters.len() as u32).unwrap_or(0);
                let number = number(class.set());
                slot.push(Ending { letters, tail: tail(letters), mask, stem, number });
            }
        }
        morphology
    }

    fn slot(&mut self, last: u8) -> Option<&mut Vec<Ending>> {
        self.endings.get_mut(usize::from(last.wrapping_sub(b'a')))
    }

    /// The number of the ending of a folded word, singular or plural.
    pub(super) fn ending(&self, word: &str) -> Option<u16> {
        self.find(word).or_else(|| self.find(word.strip_suffix('s')?))
    }

    fn find(&self, word: &str) -> Option<u16> {
        let last = word.bytes().last().unwrap_or_default();
        let endings = self.endings.get(usize::from(last.wrapping_sub(b'a')))?;
        let letters = tail(word);
        let fits = |ending: &&Ending| {
            letters & ending.mask == ending.tail
                && word.len() >= ending.letters.len() + ending.stem
                && (ending.letters.len() <= 8 || word.ends_with(ending.letters))
        };
        endings.iter().find(fits).map(|ending| ending.number)
    }
}

/// The last eight letters of a word, the last one in the lowest byte; zeros before a shorter one.
fn tail(word: &str) -> u64 {
    match word.as_bytes().last_chunk() {
        Some(letters) => u64::from_be_bytes(*letters),
        None => word.bytes().fold(0, |all, byte| all << 8 | u64::from(byte)),
    }
}

//! The words of all lists, by number.

use std::sync::LazyLock;

use super::hash;
use super::morphology::Morphology;

/// Every word that stands in a list, numbered from one; behind them, the endings of words that
/// stand in none.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// Open addressing: the number of a word, or zero; at most half of the slots are taken.
    slots: Vec<u16>,
    /// By what each number is known.
    checks: Vec<u32>,
    endings: Morphology,
}

static SHIPPED: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/words"))));

impl Dictionary {
    /// The words of the lists that ship.
    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads what `compile` packed.
    fn unpack(packed: &[u8]) -> Self {
        let is_letter = |byte: &u8| *byte >= b' ';
        let count = packed.iter().filter(|byte| !is_letter(byte)).count();
        let mut slots = vec![0; (2 * count).next_power_of_two()];
        let mut checks = vec![0];
        let (mut rest, mut word) = (packed, Vec::new());
        while let Some((dropped, letters)) = rest.split_first() {
            let end = letters.iter().position(|byte| !is_letter(byte)).unwrap_or(letters.len());
            word.truncate(word.len().saturating_sub(usize::from(*dropped)));
            word.extend_from_slice(&letters[..end]);
            rest = &letters[end..];
            let (home, check) = hash::place(hash::key(&word, word.len()));
            let mut at = home & (slots.len() - 1);
            while slots[at] != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = checks.len() as u16;
            checks.push(check);
        }
        let mut next = checks.len() as u16..;
        let endings = Morphology::shipped(|_| next.next().unwrap_or_default());
        Self { slots, checks, endings }
    }

    /// The number of the word with that key; zero when no list has it.
    pub(super) fn number(&self, key: u64) -> u16 {
        let (home, check) = hash::place(key);
        let last = self.slots.len() - 1;
        let mut at = home & last;
        loop {
            let number = self.slots[at];
            if number == 0 || self.checks[usize::from(number)] == check {
                return number;
            }
            at = (at + 1) & last;
        }
    }

    /// The number of the ending of a folded word; zero when it has none that is known.
    pub(super) fn ending(&self, word: &str) -> u16 {
        self.endings.ending(word).unwrap_or_default()
    }
}

//! How alike two spellings are.

/// Whether at most `most` letters have to be put in, taken out or exchanged (Levenshtein).
pub(super) fn edits_within(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()] <= most
}

/// Similarity from 0 to 1 that favours the same beginning (Winkler 1990).
pub(super) fn jaro_winkler(one: &str, other: &str) -> f32 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let jaro = jaro(&one, &other);
    let prefix = one.iter().zip(&other).take(4).take_while(|(a, b)| a == b).count();
    jaro + ratio(prefix, 10) * (1.0 - jaro)
}

fn jaro(one: &[char], other: &[char]) -> f32 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let reach = (one.len().max(other.len()) / 2).saturating_sub(1);
    let mut taken = vec![false; other.len()];
    let mut matches: Vec<char> = Vec::new();
    for (i, a) in one.iter().enumerate() {
        let (from, to) = (i.saturating_sub(reach), (i + reach + 1).min(other.len()));
        if let Some(j) = (from..to).find(|&j| !taken[j] && other[j] == *a) {
            taken[j] = true;
            matches.push(*a);
        }
    }
    if matches.is_empty() {
        return 0.0;
    }
    let counterpart = other.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(c, _)| c);
    let moved = matches.iter().zip(counterpart).filter(|(a, b)| a != b).count();
    let count = matches.len();
    let in_order = ratio(2 * count - moved, 2 * count);
    (ratio(count, one.len()) + ratio(count, other.len()) + in_order) / 3.0
}

/// Names are short: their letters fit 16 bits.
fn ratio(part: usize, whole: usize) -> f32 {
    let number = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    number(part) / number(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_and_far_names() {
        assert!(edits_within("dalterio", "daletio", 2));
        assert!(jaro_winkler("dalterio", "daletio") >= 0.90);
        assert!(
            !edits_within("johnson", "jackson", 2) || jaro_winkler("johnson", "jackson") < 0.90
        );
        assert!(!edits_within("miller", "mueller", 1));
    }
}

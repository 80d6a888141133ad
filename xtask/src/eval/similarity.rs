//! Soft comparison of texts.

pub(crate) use crate::labelled::bare;

/// Whether two texts are nearly the same: similarity at least 0.9, letters and digits only.
pub(crate) fn soft_equal(left: &str, right: &str) -> bool {
    similarity(&bare(left), &bare(right)) >= 0.9
}

/// 1 - edit distance / length of the longer text.
fn similarity(left: &str, right: &str) -> f64 {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let longer = left.len().max(right.len());
    if longer == 0 {
        return 1.0;
    }
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    1.0 - number(edit_distance(&left, &right)) / number(longer)
}

/// Levenshtein distance, one row at a time.
fn edit_distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, l) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, r) in right.iter().enumerate() {
            let substituted = diagonal + usize::from(l != r);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        let distance = |left: &str, right: &str| {
            edit_distance(&left.chars().collect::<Vec<_>>(), &right.chars().collect::<Vec<_>>())
        };
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }

    #[test]
    fn marks_and_case_do_not_count() {
        assert!(soft_equal("J. Anim. Ecol", "J Anim Ecol."));
        assert!(soft_equal("D’Alterio", "D'ALTERIO"));
    }

    #[test]
    fn one_letter_in_ten_may_differ() {
        assert!(soft_equal("abcdefghij", "abcdefghiX"));
        assert!(!soft_equal("abcdefghi", "abcdefghX"));
        assert!(!soft_equal("1998", "1999"));
    }
}

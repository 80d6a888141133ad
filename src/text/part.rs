//! Whether a short text holds a part.

/// Whether `part` stands in `text`, letter for letter. Few places have its first byte, so that there is
/// nothing to prepare.
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    let Some(first) = part.as_bytes().first() else { return true };
    let mut starts = memchr::memchr_iter(*first, text.as_bytes());
    starts.any(|at| text.as_bytes()[at..].starts_with(part.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn parts_stand_anywhere() {
        assert!(
            ["", "in", "inn", "ng", "in inner ring"].iter().all(|it| holds("in inner ring", it))
        );
        assert!(["n  r", "ring ", "I", "rings"].iter().all(|it| !holds("in inner ring", it)));
        assert!(!holds("", "a") && holds("", ""));
    }
}

//! One spelling for a word: lower case, straight apostrophes, American.

/// Writes `word` into `folded` in lower case with straight apostrophes.
pub fn fold(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' => folded.push('\''),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ö' => folded.push('o'),
            'ï' => folded.push('i'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
}

/// Whether a word of two to six letters and digits is printed in capitals.
pub(super) fn is_acronym(word: &str) -> bool {
    let is_capital = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (2..=6).contains(&word.len())
        && word.bytes().all(|byte| is_capital(&byte))
        && word.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Brings a folded word into American spelling. Both the lists and the text pass through here, so a
/// rule may be rough: it matters only that no two words that mean different things become one.
pub(super) fn respell(word: &mut String) -> &str {
    if word.len() < 5 {
        return word;
    }
    for (from, to) in [("ae", "e"), ("rrhoea", "rrhea"), ("pnoea", "pnea"), ("sulph", "sulf")] {
        if word.contains(from) {
            *word = word.replace(from, to);
        }
    }
    for (from, to) in [("oe", "e"), ("foet", "fet")] {
        if word.starts_with(from) {
            word.replace_range(..from.len(), to);
        }
    }
    for tail in ["", "s", "d", "ed", "ing", "al", "less"] {
        let Some(stem) = word.strip_suffix(tail).map(str::len) else { continue };
        for (from, to) in [
            ("our", "or"),
            ("ise", "ize"),
            ("isation", "ization"),
            ("yse", "yze"),
            ("ysing", "yzing"),
            ("ising", "izing"),
            ("bre", "ber"),
            ("tre", "ter"),
            ("mme", "m"),
            ("elled", "eled"),
            ("elling", "eling"),
        ] {
            if word[..stem].ends_with(from) && stem > from.len() + 1 {
                word.replace_range(stem - from.len()..stem, to);
                return word;
            }
        }
    }
    word
}

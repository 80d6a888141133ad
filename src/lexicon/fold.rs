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

/// Brings a folded word into American spelling; whether that changed it. Both the lists and the
/// text pass through here, so a rule may be rough: it matters only that no two words that mean
/// different things become one.
pub(super) fn respell(word: &mut String) -> bool {
    let before = word.len();
    if before < 5 {
        return false;
    }
    // Two letters tell that most words are spelled alike everywhere.
    let (mut greek, mut ending) = (false, false);
    for pair in word.as_bytes().windows(2) {
        match pair {
            b"ae" | b"oe" | b"ph" => greek = true,
            b"ou" | b"is" | b"ys" | b"br" | b"tr" | b"mm" | b"el" => ending = true,
            _ => {}
        }
    }
    if greek {
        respell_greek(word);
    }
    let shorter = word.len() < before;
    ending && respell_ending(word) || shorter
}

/// Anaemia, diarrhoea, dyspnoea, sulphur, oestrogen, foetus.
fn respell_greek(word: &mut String) {
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
}

/// Tumour, organise, analyse, fibre, programme, labelled, and what is derived from them.
fn respell_ending(word: &mut String) -> bool {
    let bytes = word.as_bytes();
    if !matches!(bytes.last(), Some(b'r' | b'e' | b'n' | b'g' | b'd' | b's' | b'l')) {
        return false;
    }
    for tail in ["", "s", "d", "ed", "ing", "al", "less"] {
        let Some(stem) = bytes.strip_suffix(tail.as_bytes()) else { continue };
        let Some((from, to)) = british(stem) else { continue };
        if stem.len() > from + 1 {
            let end = stem.len();
            word.replace_range(end - from..end, to);
            return true;
        }
    }
    false
}

/// How many letters of a British ending to replace, and by what.
fn british(stem: &[u8]) -> Option<(usize, &'static str)> {
    Some(match stem {
        [.., b'o', b'u', b'r'] => (3, "or"),
        [.., b'i', b's', b'e'] => (3, "ize"),
        [.., b'y', b's', b'e'] => (3, "yze"),
        [.., b'b', b'r', b'e'] => (3, "ber"),
        [.., b't', b'r', b'e'] => (3, "ter"),
        [.., b'm', b'm', b'e'] => (3, "m"),
        [.., b'i', b's', b'i', b'n', b'g'] => (5, "izing"),
        [.., b'y', b's', b'i', b'n', b'g'] => (5, "yzing"),
        [.., b'e', b'l', b'l', b'e', b'd'] => (5, "eled"),
        [.., b'e', b'l', b'l', b'i', b'n', b'g'] => (6, "eling"),
        [.., b'i', b's', b'a', b't', b'i', b'o', b'n'] => (7, "ization"),
        _ => return None,
    })
}

//! Names in the form in which they are compared: lower case, without accents and marks.

/// Letters and digits of `name`, lower case, without accents.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() {
            c.to_lowercase().for_each(|c| push(c, &mut folded));
        }
    }
    folded
}

fn push(c: char, folded: &mut String) {
    match plain(c) {
        Some(letters) => folded.push_str(letters),
        None if c.is_alphanumeric() => folded.push(c),
        None => {}
    }
}

/// Latin letters with accents, by their plain letters.
fn plain(c: char) -> Option<&'static str> {
    const TABLE: &[(&str, &str)] = &[
        ("àáâãäåāăą", "a"),
        ("çćĉċč", "c"),
        ("ďđð", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("ĺļľŀł", "l"),
        ("ñńņň", "n"),
        ("òóôõöøōŏő", "o"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ţťŧț", "t"),
        ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("ß", "ss"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("þ", "th"),
    ];
    if c.is_ascii() {
        return None;
    }
    TABLE.iter().find(|(letters, _)| letters.contains(c)).map(|(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_marks_go() {
        assert_eq!(fold("D’Alterio"), "dalterio");
        assert_eq!(fold("Bosch-Capblanch"), "boschcapblanch");
        assert_eq!(fold("Røttingen"), "rottingen");
    }
}

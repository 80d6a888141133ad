//! The document type: whether a browser reads the page as it did long ago depends on it.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Doctype;

/// Reads what stands behind `<!doctype`, with the `>` at its end if there is one.
pub(super) fn read(text: &str) -> Doctype {
    let inside = text.strip_suffix('>');
    let rest = inside.unwrap_or(text).trim_ascii_start();
    let (name, rest) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
    let lower = |name: &str| StrTendril::from(name.to_ascii_lowercase());
    let mut doctype = Doctype {
        name: (!name.is_empty()).then(|| lower(name)),
        force_quirks: inside.is_none() || name.is_empty(),
        ..Doctype::default()
    };
    let rest = rest.trim_ascii();
    let (key, mut rest) = rest.split_at_checked(6).unwrap_or((rest, ""));
    if key.eq_ignore_ascii_case("public") {
        doctype.public_id = quoted(&mut rest, &mut doctype.force_quirks);
        if !rest.trim_ascii_start().is_empty() {
            doctype.system_id = quoted(&mut rest, &mut doctype.force_quirks);
        }
    } else if key.eq_ignore_ascii_case("system") {
        doctype.system_id = quoted(&mut rest, &mut doctype.force_quirks);
    } else {
        doctype.force_quirks |= !key.is_empty();
    }
    doctype
}

/// The quoted text that begins `rest`; `broken` where there is none or it does not end.
fn quoted(rest: &mut &str, broken: &mut bool) -> Option<StrTendril> {
    let text = rest.trim_ascii_start();
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let Some((inside, behind)) = quote.map(|quote| {
        let text = &text[1..];
        text.split_once(quote).map_or((text, None), |(inside, behind)| (inside, Some(behind)))
    }) else {
        *broken = true;
        return None;
    };
    *broken |= behind.is_none();
    *rest = behind.unwrap_or_default();
    Some(StrTendril::from(inside))
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\x0c')
}

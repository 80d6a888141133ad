//! Numbered markers: found by form, kept when they are in the page's own style and resolve.

use crate::blocks::{Block, Document, Role};
use crate::finding::{Citation, CitationKind, Status};
use crate::text::Span;

use super::anchors::Anchors;
use super::group::{self, Group, Number};
use super::not_citation;
use super::quoted::{Place, place};
use super::style::{Own, Style};
use super::targets::Targets;

/// Something that has the form of a numbered marker.
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) style: Style,
    pub(super) group: Group,
    pub(super) place: Place,
    /// The page itself links it to entries of a list.
    pub(super) linked: bool,
    /// It numbers the items of a sentence.
    enumerates: bool,
}

/// Finds all candidates, in document order.
pub(super) fn candidates(document: &Document, anchors: &Anchors<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let blocks = document.blocks.iter().enumerate();
    for (index, block) in blocks.filter(|(_, block)| block.role.may_cite()) {
        let mut here: Vec<Candidate> = Vec::new();
        in_brackets(document, block, &mut here);
        raised(document, block, &mut here);
        raised_characters(document, block, &mut here);
        here.sort_by_key(|it| it.span);
        for it in &mut here {
            it.place = place(document, index, it.span);
            it.linked = it
                .group
                .items
                .iter()
                .any(|item| anchors.entry_at(item.first.at.start as u32).is_some());
        }
        mark_enumerators(document, block, &mut here);
        found.extend(here.into_iter().filter(|it| !it.enumerates));
    }
    found
}

fn in_brackets(document: &Document, block: &Block, found: &mut Vec<Candidate>) {
    let text = document.text.get(..block.span.end as usize).unwrap_or("");
    let (start, mut next) = (block.span.start as usize, block.span.start as usize);
    let bytes = text.as_bytes();
    while let Some(at) = bytes.get(next..).and_then(|rest| memchr::memchr2(b'[', b'(', rest)) {
        let at = next + at;
        next = at + 1;
        let square = bytes[at] == b'[';
        if !bytes
            .get(at + 1)
            .is_some_and(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase() || *byte == b' ')
        {
            continue;
        }
        let close = if square { b']' } else { b')' };
        let Some((end, group)) = group::bracketed(text, at, bytes[at], close) else { continue };
        let (before, after) = (&text[start..at], &text[end..]);
        let other = if square {
            not_citation::square(before, after) || before.is_empty()
        } else {
            not_citation::round(before, after, &group) || block.role == Role::Table
        };
        next = end;
        let style = if square { Style::Square } else { Style::Round };
        if !other {
            found.push(candidate(Span::new(at as u32, end as u32), style, group));
        }
    }
}

fn raised(document: &Document, block: &Block, found: &mut Vec<Candidate>) {
    for sup in document.superscripts_in(block.span) {
        let text = document.str(sup.span);
        let Some(group) = group::whole(text, sup.span.start as usize) else { continue };
        let lead = text.len() - text.trim_start().len();
        let start = sup.span.start + lead as u32;
        let span = Span::new(start, start + text.trim().len() as u32);
        if let Some(last) = found.last_mut()
            && is_lone_dash(document.str(Span::new(last.span.end.min(start), start)))
            && last.style == Style::Raised
            && last.group.reach(&group)
        {
            last.span.end = span.end;
            continue;
        }
        let before = document.str(Span::new(block.span.start, sup.span.start));
        let after = document.str(Span::new(sup.span.end, block.span.end));
        if !not_citation::raised(before, after, &group) {
            found.push(candidate(span, Style::Raised, group));
        }
    }
}

/// `<sup>1</sup>–<sup>3</sup>` is one range, whether or not the dash is raised.
fn is_lone_dash(text: &str) -> bool {
    let mut chars = text.trim().chars();
    chars.next().is_some_and(group::is_dash) && chars.next().is_none()
}

/// Numbers in raised characters (`¹²`, `²⁻⁴`), which need no markup.
fn raised_characters(document: &Document, block: &Block, found: &mut Vec<Candidate>) {
    let text = document.str(block.span);
    let mut next = 0;
    // The first bytes of `¹²³` and of `⁰⁴`–`⁹` in UTF-8.
    for at in memchr::memchr2_iter(0xC2, 0xE2, text.as_bytes()) {
        if at < next || !text[at..].starts_with(|c| plain(c).is_some_and(|c| c.is_ascii_digit())) {
            continue;
        }
        let rest = text[at..].char_indices();
        let run: Vec<(usize, char)> = rest.map_while(|(at, c)| plain(c).map(|c| (at, c))).collect();
        let digits: String = run.iter().map(|(_, c)| *c).collect();
        let length: usize = text[at..].chars().take(run.len()).map(char::len_utf8).sum();
        next = at + length;
        let start = block.span.start as usize + at;
        let Some(group) = group::whole(&digits, start) else { continue };
        if !not_citation::raised(&text[..at], &text[next..], &group) {
            found.push(candidate(
                Span::new(start as u32, (start + length) as u32),
                Style::Raised,
                group,
            ));
        }
    }
}

/// The plain character for a raised one.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => char::from_digit(c as u32 - '⁰' as u32, 10)?,
        '⁻' => '-',
        '⁺' => '+',
        '˒' | '‚' => ',',
        _ => return None,
    })
}

fn candidate(span: Span, style: Style, group: Group) -> Candidate {
    Candidate { span, style, group, place: Place::Outside, linked: false, enumerates: false }
}

/// Marks `(1) ... (2) ...` that number the items of a sentence.
fn mark_enumerators(document: &Document, block: &Block, here: &mut [Candidate]) {
    let mut last: Option<(usize, u32)> = None;
    for index in 0..here.len() {
        let it = &here[index];
        let single = it.group.single().filter(|_| it.style == Style::Round && !it.linked);
        let Some(number) = single else { continue };
        let before = document.str(Span::new(block.span.start, it.span.start));
        let after = document.str(Span::new(it.span.end, block.span.end));
        let enumerates = not_citation::enumerates(before, after);
        // "Signs are (1) rash, (2) cough": the first may stand anywhere.
        if !enumerates && (number != 1 || !not_citation::introduces(after)) {
            continue;
        }
        here[index].enumerates = enumerates && before.trim().is_empty();
        if let Some((first, _)) = last.filter(|(_, last)| enumerates && last + 1 == number) {
            here[first].enumerates = true;
            here[index].enumerates = true;
        }
        last = Some((index, number));
    }
}

/// Ties the candidates to the references.
pub(super) fn resolve(
    candidates: Vec<Candidate>,
    own: Own,
    anchors: &Anchors<'_>,
    targets: &Targets<'_>,
) -> Vec<Citation> {
    candidates.into_iter().filter_map(|it| citation(&it, own, anchors, targets)).collect()
}

fn citation(
    it: &Candidate,
    own: Own,
    anchors: &Anchors<'_>,
    targets: &Targets<'_>,
) -> Option<Citation> {
    let linked = entries_by_link(it, anchors, targets);
    if !linked.is_empty() {
        let status = targets.status(&linked);
        return Some(build(it, linked, status));
    }
    let own_style = own.style.filter(|(style, _)| *style == it.style);
    let Some((_, list)) = own_style else {
        let nested = it.place != Place::Outside && it.style == Style::Square;
        return nested.then(|| build(it, Vec::new(), Status::Nested));
    };
    let list = nearest(it, list, targets);
    let mut entries: Vec<u32> =
        it.group.numbers().filter_map(|number| targets.of_number(list, number)).collect();
    entries.dedup();
    let missing = it.group.numbers().any(|number| targets.of_number(list, number).is_none());
    match it.place {
        Place::Inside if missing => Some(build(it, Vec::new(), Status::Nested)),
        _ if entries.is_empty() => {
            is_dead(it, own, targets.largest(list)).then(|| build(it, entries, Status::Dead))
        }
        _ => {
            let status = targets.status(&entries);
            Some(build(it, entries, status))
        }
    }
}

/// The list that a marker counts in: where several follow one another on a page, the next one.
fn nearest(it: &Candidate, list: usize, targets: &Targets<'_>) -> usize {
    if it.span.start < targets.span(list).end {
        return list;
    }
    let resolves =
        |list: &usize| it.group.numbers().all(|number| targets.of_number(*list, number).is_some());
    let later =
        (list + 1..targets.lists()).filter(|&other| targets.span(other).start > it.span.start);
    later.filter(resolves).min_by_key(|&other| targets.span(other).start).unwrap_or(list)
}

/// A number past the end of the list, not a quantity that happens to stand in the same brackets.
fn is_dead(it: &Candidate, own: Own, largest: u32) -> bool {
    let near =
        it.group.numbers().all(|number| number <= largest.saturating_mul(2).saturating_add(10));
    it.style == Style::Square || (near && own.count >= 3)
}

/// The entries that the page's own links lead to. The first one tells the list; where its number
/// agrees, the others count in that list, also those that a range skips.
fn entries_by_link(it: &Candidate, anchors: &Anchors<'_>, targets: &Targets<'_>) -> Vec<u32> {
    let linked = |number: &Number| anchors.entry_at(number.at.start as u32);
    let first = it.group.items.first().map(|item| &item.first);
    let counted = first.and_then(|number| {
        let entry = linked(number)?;
        let list = targets.list_of(entry);
        (targets.of_number(list, number.value) == Some(entry)).then_some(list)
    });
    let mut entries: Vec<u32> = match counted {
        Some(list) => {
            it.group.numbers().filter_map(|number| targets.of_number(list, number)).collect()
        }
        None => it
            .group
            .items
            .iter()
            .flat_map(|item| [Some(&item.first), item.last.as_ref()])
            .flatten()
            .filter_map(linked)
            .collect(),
    };
    entries.dedup();
    entries
}

fn build(it: &Candidate, references: Vec<u32>, status: Status) -> Citation {
    Citation {
        span: it.span,
        sentence: None,
        kind: CitationKind::Numeric,
        status,
        references,
        ids: Vec::new(),
        href: None,
        name_differs: false,
    }
}

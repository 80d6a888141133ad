//! From what the rooms found to the Report: places, texts, links, the choice of badges.

use crate::blocks::{Block, Document, Role};
use crate::category::Category;
use crate::choose::{Choice, choose};
use crate::finding::{
    Citation, CitationKind, Claim, Csl, Name, Reference, Sentence, Status, Voice,
};
use crate::report::{self, Card, Link, Report, Section};
use crate::settings::Settings;
use crate::text::Span;
use crate::{card, links, notes, quotation};

/// Version of the report's shape.
const VERSION: u32 = 1;

/// What the rooms found on a page.
#[derive(Debug)]
pub struct Found {
    /// The page.
    pub document: Document,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Claims, with their support.
    pub claims: Vec<Claim>,
    /// Citations, tied to references.
    pub citations: Vec<Citation>,
    /// Entries of the lists of references.
    pub references: Vec<Reference>,
}

/// The report of a page.
#[must_use]
pub fn report(found: &Found, settings: &Settings) -> Report {
    let mut report = without_findings(found, settings);
    report.claims = claims(found, &report.references, settings).collect();
    report.citations = citations(found, &report.references).collect();
    report
}

/// The report of a page but for its claims and citations, which can leave one by one: those of a
/// long page, each with its sentence, are larger than the page.
#[must_use]
pub fn without_findings(found: &Found, settings: &Settings) -> Report {
    Report {
        version: VERSION,
        url: found.document.url.clone(),
        lang: found.document.lang.clone(),
        words: words(&found.document),
        claims: Vec::new(),
        citations: Vec::new(),
        notes: notes::of_page(found),
        references: references(found, settings),
    }
}

fn words(document: &Document) -> u32 {
    let prose = document.blocks.iter().filter(|block| block.role.may_claim());
    let spaces = |text: &str| memchr::memchr_iter(b' ', text.as_bytes()).count() as u32;
    prose.map(|block| spaces(document.str(block.span)) + 1).sum()
}

/// The claims of a report that has `references`.
pub fn claims<'a>(
    found: &'a Found,
    references: &'a [report::Reference],
    settings: &Settings,
) -> impl Iterator<Item = report::Claim> + 'a {
    let block = |claim: &Claim| found.sentences[claim.sentence as usize].block;
    let may_show = |claim: &Claim| {
        let section = section(&found.document.blocks[block(claim) as usize]);
        settings.shows(claim.category) && settings.shows_section(section)
    };
    let choices = choose(&found.claims, block, may_show);
    let pairs = found.claims.iter().zip(choices);
    pairs.filter_map(|(claim, choice)| self::claim(found, references, claim, choice))
}

/// The citations of a report that has `references`.
pub fn citations<'a>(
    found: &'a Found,
    references: &'a [report::Reference],
) -> impl Iterator<Item = report::Citation> + 'a {
    found.citations.iter().map(|it| citation(found, references, it))
}

fn claim(
    found: &Found,
    references: &[report::Reference],
    claim: &Claim,
    choice: Choice,
) -> Option<report::Claim> {
    let document = &found.document;
    let sentence = found.sentences.get(claim.sentence as usize)?;
    let block = document.blocks.get(sentence.block as usize)?;
    let text = document.str(sentence.span);
    let words = |cue: &Span| match cue.range().start.checked_sub(sentence.span.range().start) {
        Some(at) => card::in_words(text, at..at + cue.range().len()),
        None => document.str(*cue).to_owned(),
    };
    let worded = if claim.worded.is_empty() { String::new() } else { words(&claim.worded) };
    let behind: Vec<&report::Reference> =
        claim.references.iter().filter_map(|&at| references.get(at as usize)).collect();
    Some(report::Claim {
        category: claim.category.id,
        detail: claim.detail,
        text: text.to_owned(),
        span_text: document.str(claim.span).to_owned(),
        strength: claim.strength,
        polarity: claim.polarity,
        section: section(block),
        voice: voice(claim.voice, block.role),
        support: claim.support,
        references: behind.iter().map(|it| it.id.clone()).collect(),
        citations: claim.citations.clone(),
        attention: claim.attention(),
        shown: choice.shown,
        element_id: block.element_id.as_deref().map(str::to_owned),
        sentence: claim.sentence,
        paragraph: sentence.block,
        rank: choice.rank,
        group: claim.group,
        anchor: document.anchor(claim.span)?,
        card: card::of_claim(claim, &worded, &names(&behind)),
        cues: claim.cues.iter().map(words).collect(),
    })
}

fn voice(voice: Voice, role: Role) -> Voice {
    if voice == Voice::Page && role == Role::Quotation { Voice::Quotation } else { voice }
}

fn section(block: &Block) -> Section {
    match block.role {
        Role::Heading => Section::Heading,
        Role::Quotation => Section::Quotation,
        Role::Caption => Section::Caption,
        Role::LinkList => Section::LinkList,
        Role::Comment => Section::Comment,
        Role::Table => Section::Table,
        Role::Body | Role::Reference | Role::Disclaimer | Role::Furniture | Role::Verbatim => {
            Section::Body
        }
    }
}

fn citation(
    found: &Found,
    references: &[report::Reference],
    citation: &Citation,
) -> report::Citation {
    let document = &found.document;
    let marker = document.str(citation.span).to_owned();
    let behind: Vec<&report::Reference> =
        citation.references.iter().filter_map(|&at| references.get(at as usize)).collect();
    let block = document.block_at(citation.span.start).and_then(|at| document.blocks.get(at));
    let sentence = citation.sentence.and_then(|at| found.sentences.get(at as usize));
    let first = citation.references.first().and_then(|&at| found.references.get(at as usize));
    let listed = first.and_then(|it| it.csl.author.first()).map(full_name).unwrap_or_default();
    let differs = citation.name_differs.then_some((marker.as_str(), listed.as_str()));
    let card: Card = card::of_citation(citation, &marker, &names(&behind), differs);
    report::Citation {
        kind: citation.kind,
        status: citation.status,
        references: behind.iter().map(|it| it.id.clone()).collect(),
        url: url(citation, &behind),
        text: sentence.map(|it| document.str(it.span).to_owned()).unwrap_or_default(),
        element_id: block.and_then(|it| it.element_id.as_deref()).map(str::to_owned),
        flags: flags(found, citation, &behind),
        anchor: document.anchor(citation.span).unwrap_or_default(),
        is_page_link: is_page_link(document, citation.span),
        card,
        marker,
    }
}

/// Where a citation's badge leads: what it carries itself, else its first entry's best link.
fn url(citation: &Citation, behind: &[&report::Reference]) -> Option<String> {
    let own = citation.ids.first().and_then(links::of_identifier).map(|link| link.url);
    let href = citation.href.as_deref().filter(|href| links::is_web(href)).map(str::to_owned);
    own.or(href).or_else(|| behind.first()?.link.as_ref().map(|link| link.url.clone()))
}

fn flags(found: &Found, citation: &Citation, behind: &[&report::Reference]) -> Vec<&'static str> {
    let mut flags = match citation.status {
        Status::Linked => vec!["cite_linked"],
        Status::Unlinked => vec!["cite_unlinked"],
        Status::Dead => vec!["cite_dead_marker"],
        Status::Nested => vec!["cite_nested"],
        Status::Ambiguous => Vec::new(),
    };
    if citation.name_differs {
        flags.push("author_mismatch");
    }
    if citation.status != Status::Nested {
        flags.extend(quotation::flags(found, citation));
    }
    let sources = behind.iter().flat_map(|reference| &reference.flags);
    for flag in sources.filter(|flag| flag.starts_with("src_")) {
        if !flags.contains(flag) {
            flags.push(flag);
        }
    }
    flags
}

fn is_page_link(document: &Document, span: Span) -> bool {
    let from = document.links.partition_point(|link| link.span.end <= span.start);
    document.links.get(from).is_some_and(|link| link.span.overlaps(span))
}

fn references(found: &Found, settings: &Settings) -> Vec<report::Reference> {
    found.references.iter().zip(1u32..).map(|(it, n)| reference(found, it, n, settings)).collect()
}

fn reference(found: &Found, it: &Reference, n: u32, settings: &Settings) -> report::Reference {
    let document = &found.document;
    let raw = document.str(it.span).to_owned();
    let links: Vec<Link> = links::of_reference(it, &raw, settings.search);
    let block = document.block_at(it.span.start).and_then(|at| document.blocks.get(at));
    let mut flags = it.flags.clone();
    if !links::leads_somewhere(&links) {
        flags.insert(0, "cite_unlinked");
    }
    report::Reference {
        id: format!("ref-{n}"),
        number: it.number,
        short: short(&it.csl, &raw),
        csl: it.csl.clone(),
        study: it.study,
        link: links.first().cloned(),
        links,
        flags,
        element_id: block.and_then(|it| it.element_id.as_deref()).map(str::to_owned),
        anchor: document.anchor(it.span).unwrap_or_default(),
        raw,
    }
}

/// As a person would name it: `D’Alterio et al., 2020`.
fn short(csl: &Csl, raw: &str) -> String {
    let names: Vec<&str> = csl.author.iter().map(family).filter(|name| !name.is_empty()).collect();
    let who = match names[..] {
        [] if !csl.title.is_empty() => csl.title.clone(),
        [] => raw.chars().take(60).collect(),
        [one] if raw.contains("et al") => format!("{one} et al."),
        [one] => one.to_owned(),
        [one, two] => format!("{one} and {two}"),
        [one, ..] => format!("{one} et al."),
    };
    if csl.issued == 0 { who } else { format!("{who}, {}", csl.issued) }
}

fn family(name: &Name) -> &str {
    if name.family.is_empty() { &name.literal } else { &name.family }
}

fn full_name(name: &Name) -> String {
    let parts = [name.given.as_str(), family(name)];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// The sources behind a finding, at most two by name.
fn names(references: &[&report::Reference]) -> String {
    match references {
        [] => String::new(),
        [one] => one.short.clone(),
        [one, two] => format!("{}; {}", one.short, two.short),
        [one, rest @ ..] => format!("{} and {} more", one.short, rest.len()),
    }
}

impl Settings {
    /// Whether a category is switched on.
    #[must_use]
    pub fn shows(&self, category: &Category) -> bool {
        let switched = self
            .switched
            .iter()
            .any(|id| id == category.id || category.formerly.contains(&id.as_str()));
        self.on && category.default_on != switched
    }

    /// Whether claims in such a section are shown.
    #[must_use]
    pub fn shows_section(&self, section: Section) -> bool {
        match section {
            Section::LinkList => self.link_lists,
            Section::Comment => self.comments,
            _ => true,
        }
    }
}

/// Whether a citation is one of the page's own markers, as opposed to a name in running text.
#[must_use]
pub fn is_marker(citation: &Citation) -> bool {
    citation.kind != CitationKind::Name
}

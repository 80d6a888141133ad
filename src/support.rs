//! Joins claims to what stands behind them on the page; taxonomy, "Deciding support".

use crate::blocks::{Document, Role};
use crate::finding::{Citation, CitationKind, Claim, Reference, Sentence, Status, Support};
use crate::text::Span;

/// A marker covers this many sentences before its own.
const SENTENCES_BACK: usize = 3;
/// A marker covers this many sentences after its own, when they continue it.
const SENTENCES_ON: usize = 2;

/// Words with which a sentence takes up the one before.
const CONTINUES: &[&str] = &[
    "This",
    "These",
    "Those",
    "That",
    "They",
    "Such",
    "It",
    "The authors",
    "The researchers",
    "The study",
    "Their",
    "In other words",
];

/// Verbs of saying that lead into a quotation without a colon.
const SAYS: &[&str] = &[
    "writes",
    "wrote",
    "says",
    "said",
    "states",
    "concludes",
    "explains",
    "notes",
    "according to",
];

/// Fills in support, references and citations of each claim, and marks the references that nothing
/// on the page points to.
pub fn attach(
    document: &Document,
    sentences: &[Sentence],
    claims: &mut [Claim],
    citations: &[Citation],
    references: &mut [Reference],
) {
    let page = Page::new(document, sentences, citations);
    for claim in claims.iter_mut() {
        let basis = page.basis(claim.sentence as usize, references.is_empty());
        claim.support = match basis.support {
            Support::ListOnly | Support::Uncited | Support::NotApplicable
                if claim.support == Support::Attributed =>
            {
                Support::Attributed
            }
            Support::ListOnly | Support::Uncited if !wants_source(claim) => Support::NotApplicable,
            support => support,
        };
        claim.references = basis
            .citations
            .iter()
            .flat_map(|&at| &citations[at as usize].references)
            .copied()
            .collect();
        claim.references.sort_unstable();
        claim.references.dedup();
        claim.citations = basis.citations;
    }
    flag_references(citations, references);
}

/// Stories, offers and talk of hidden truths are not missing a source.
fn wants_source(claim: &Claim) -> bool {
    claim.group == 0 && !matches!(claim.category.id, "anecdote" | "commercial" | "suppression")
}

/// What stands behind a sentence.
struct Basis {
    support: Support,
    citations: Vec<u32>,
}

struct Page<'a> {
    document: &'a Document,
    sentences: &'a [Sentence],
    citations: &'a [Citation],
    /// Indices of the citations of each sentence.
    of_sentence: Vec<Vec<u32>>,
    /// First and one past the last sentence of each block.
    of_block: Vec<(u32, u32)>,
}

impl<'a> Page<'a> {
    fn new(document: &'a Document, sentences: &'a [Sentence], citations: &'a [Citation]) -> Self {
        let mut of_sentence = vec![Vec::new(); sentences.len()];
        for (citation, index) in citations.iter().zip(0u32..) {
            let slot = citation.sentence.and_then(|at| of_sentence.get_mut(at as usize));
            if let Some(slot) = slot {
                slot.push(index);
            }
        }
        let mut of_block = vec![(0, 0); document.blocks.len()];
        for (sentence, index) in sentences.iter().zip(0u32..) {
            if let Some(range) = of_block.get_mut(sentence.block as usize) {
                let first = if range.1 == 0 { index } else { range.0 };
                *range = (first, index + 1);
            }
        }
        Self { document, sentences, citations, of_sentence, of_block }
    }

    /// The first rule that fits.
    fn basis(&self, sentence: usize, without_list: bool) -> Basis {
        let Some(Sentence { block, .. }) = self.sentences.get(sentence).copied() else {
            return Basis { support: Support::NotApplicable, citations: Vec::new() };
        };
        let block = block as usize;
        let own = self.pointing(sentence);
        if !own.is_empty() {
            return Basis { support: Support::SameSentence, citations: own };
        }
        match self.document.blocks[block].role {
            Role::Heading | Role::LinkList | Role::Caption | Role::Comment => {
                return Basis { support: Support::NotApplicable, citations: Vec::new() };
            }
            Role::Quotation => {
                let cited = self.end_of_quotation(block);
                if !cited.is_empty() {
                    return Basis { support: Support::SameQuote, citations: cited };
                }
            }
            _ => {}
        }
        let quoted = self.quotation_after(block);
        if !quoted.is_empty() {
            return Basis { support: Support::LeadsIntoQuote, citations: quoted };
        }
        let near = self.nearby(sentence, block);
        if !near.is_empty() {
            return Basis { support: Support::SameParagraph, citations: near };
        }
        let named = self.named(block);
        if !named.is_empty() {
            return Basis { support: Support::Attributed, citations: named };
        }
        let support = if without_list { Support::Uncited } else { Support::ListOnly };
        Basis { support, citations: Vec::new() }
    }

    /// Citations of a sentence that lead somewhere, other than names.
    fn pointing(&self, sentence: usize) -> Vec<u32> {
        let all = self.of_sentence.get(sentence).into_iter().flatten().copied();
        all.filter(|&at| {
            let citation = &self.citations[at as usize];
            points(citation) && citation.kind != CitationKind::Name
        })
        .collect()
    }

    /// Names in a block that are tied to the list.
    fn named(&self, block: usize) -> Vec<u32> {
        let (from, to) = self.of_block[block];
        let all = (from..to).flat_map(|at| &self.of_sentence[at as usize]).copied();
        all.filter(|&at| self.citations[at as usize].kind == CitationKind::Name).collect()
    }

    /// Citations at the end of the quotation that `block` is part of.
    fn end_of_quotation(&self, block: usize) -> Vec<u32> {
        let last = self.last_of_group(block);
        let (from, to) = self.of_block[last];
        if to > from { self.pointing(to as usize - 1) } else { Vec::new() }
    }

    fn last_of_group(&self, block: usize) -> usize {
        let blocks = &self.document.blocks;
        let group = blocks[block].group;
        let more = blocks[block + 1..].iter().take_while(|next| group != 0 && next.group == group);
        block + more.count()
    }

    /// Citations of the quotation that `block` leads into.
    fn quotation_after(&self, block: usize) -> Vec<u32> {
        let blocks = &self.document.blocks;
        let Some(next) = blocks.get(block + 1) else { return Vec::new() };
        if next.role != Role::Quotation || blocks[block].role == Role::Quotation {
            return Vec::new();
        }
        if !leads_into_quotation(self.document.str(blocks[block].span)) {
            return Vec::new();
        }
        let cited = self.end_of_quotation(block + 1);
        if cited.is_empty() { self.named(block) } else { cited }
    }

    /// Own markers near the sentence in its paragraph: the next one on, or one just before that the
    /// sentence continues.
    fn nearby(&self, sentence: usize, block: usize) -> Vec<u32> {
        let (from, to) = self.of_block[block];
        let later = (sentence + 1..to as usize).take(SENTENCES_BACK);
        if let Some(found) = later.map(|at| self.pointing(at)).find(|found| !found.is_empty()) {
            return found;
        }
        if !self.continues(self.sentences[sentence].span) {
            return Vec::new();
        }
        let earlier = (from as usize..sentence).rev().take(SENTENCES_ON);
        earlier.map(|at| self.pointing(at)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn continues(&self, span: Span) -> bool {
        let text = self.document.str(span);
        CONTINUES.iter().any(|word| {
            text.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ',', '’', '\'']))
        })
    }
}

/// Whether a paragraph ends as those do that a quotation follows: in a colon, or saying who says it.
#[must_use]
pub fn leads_into_quotation(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(['.', '!', '?']).next().unwrap_or(text);
    text.ends_with(':') || SAYS.iter().any(|verb| last.contains(verb))
}

/// Whether a citation is the page's own and leads somewhere.
fn points(citation: &Citation) -> bool {
    !matches!(citation.status, Status::Dead | Status::Nested)
}

fn flag_references(citations: &[Citation], references: &mut [Reference]) {
    let mut cited = vec![false; references.len()];
    let mut has_marker = false;
    for citation in citations {
        has_marker |= citation.kind != CitationKind::Name && !citation.references.is_empty();
        for &at in &citation.references {
            let Some(reference) = references.get_mut(at as usize) else { continue };
            cited[at as usize] = true;
            if citation.name_differs && !reference.flags.contains(&"author_mismatch") {
                reference.flags.push("author_mismatch");
            }
        }
    }
    for (reference, cited) in references.iter_mut().zip(cited) {
        if !cited && has_marker {
            reference.flags.push("ref_uncited");
        }
    }
}

//! Pages made by rule: health prose with headings, lists, markers and a list of references.

use std::fmt::Write;

const CONDITIONS: &[&str] = &[
    "asthma",
    "type 2 diabetes",
    "migraine",
    "breast cancer",
    "high blood pressure",
    "hay fever",
    "osteoporosis",
    "depression",
    "a stroke",
    "lymphoma",
    "kidney stones",
    "the common cold",
];
const TREATMENTS: &[&str] = &[
    "metformin",
    "ibuprofen",
    "chemotherapy",
    "cognitive behavioural therapy",
    "vitamin D",
    "amoxicillin",
    "bright-light therapy",
    "a low-salt diet",
    "turmeric",
    "the new vaccine",
];
const PEOPLE: &[&str] =
    &["older adults", "nurses", "children under five", "women over fifty", "runners", "mice"];

/// Sentences: `C` a condition, `T` a treatment, `P` people, `N` a number. About half make a claim.
const SENTENCES: &[&str] = &[
    "T may lower the risk of C in P, a trial of N people found.",
    "Patients with C who took T reported less pain after N weeks.",
    "T does not prevent C, according to the authors of the largest review so far.",
    "In P, C was linked to poor sleep and long hours at a desk.",
    "The clinic opened in the spring, and N volunteers paint its corridors every year.",
    "Nobody at the station had seen the bus, so we walked along the river instead.",
    "Researchers at the university followed N families for ten years.",
    "T induced relapse in N of the animals, which came as a surprise.",
    "Anyone with C should speak to a doctor before stopping T.",
    "How C begins is not known, and few groups have the means to find out.",
    "The board met on Tuesday to discuss parking, the roof and next year's budget.",
    "Compared with placebo, T improved survival in P (N per cent against 12 per cent).",
    "My aunt had C for years, then she tried T and was dancing at Christmas.",
    "The committee's report runs to N pages and says little about cost.",
    "C affects about N million people worldwide.",
    "She plays the cello, keeps bees and has never missed a match.",
    "T contributes to C by raising inflammation in the blood vessels.",
    "Its price has doubled since the patent was sold, a spokesman said.",
    "Screening for C saves lives only where treatment is at hand.",
    "A miracle cure for C is what every advertisement for T promises.",
];

const WORDS: &[&str] = &[
    "effects",
    "of",
    "treatment",
    "on",
    "survival",
    "in",
    "adults",
    "with",
    "chronic",
    "disease",
    "a",
    "randomised",
    "trial",
    "review",
    "risk",
    "outcomes",
    "after",
    "surgery",
    "cohort",
    "study",
];
const NAMES: &[&str] = &[
    "Abara", "Brandt", "Castillo", "Duval", "Eriksen", "Fujita", "Grant", "Hassan", "Ito", "Jones",
];
const JOURNALS: &[&str] =
    &["J Clin Health", "Ann Gen Med", "Eur Arch Physiol", "Nutrition Letters", "Trials Quarterly"];

/// The same numbers in every run: Knuth's linear congruence.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// A page with about this many bytes of visible text; one reference for every 2 KB.
pub(crate) fn html_of(bytes: usize) -> String {
    let mut random = Random(7);
    let references = bytes / 2_000 + 1;
    let entries = made(references, &mut random);
    let listed: usize = entries.iter().map(String::len).sum();
    let mut text_left = bytes.saturating_sub(listed);
    let mut page = String::from("<!DOCTYPE html><html lang=en><title>Made page</title><main>");
    let mut paragraph = 0;
    while text_left > 0 {
        if paragraph % 8 == 0 {
            let heading = sentence(&mut random);
            let _ = write!(page, "<h2>{}</h2>", heading.trim_end_matches('.'));
        }
        let text = prose(references, &mut random);
        let _ = writeln!(page, "<p id=p{paragraph}>{text}</p>");
        text_left = text_left.saturating_sub(text.len());
        paragraph += 1;
    }
    page.push_str("<h2>References</h2><ol>");
    for (number, entry) in (1..).zip(&entries) {
        let _ = write!(page, "<li id=ref{number}>{entry}</li>");
    }
    page.push_str("</ol></main></html>");
    page
}

/// Reference entries in three styles.
pub(crate) fn references(count: usize) -> Vec<String> {
    made(count, &mut Random(11))
}

fn made(count: usize, random: &mut Random) -> Vec<String> {
    (0..count).map(|_| reference(random)).collect()
}

fn prose(references: usize, random: &mut Random) -> String {
    let sentences = 2 + random.below(5);
    let mut prose = String::new();
    for _ in 0..sentences {
        let sentence = sentence(random);
        if random.below(4) == 0 {
            let (body, number) = (sentence.trim_end_matches('.'), 1 + random.below(references));
            let _ = write!(prose, "{body} [{number}]. ");
        } else {
            let _ = write!(prose, "{sentence} ");
        }
    }
    prose
}

fn sentence(random: &mut Random) -> String {
    let mut sentence = String::new();
    for word in random.pick(SENTENCES).split_inclusive(' ') {
        let (slot, rest) = word.split_at(1);
        let fits = rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '\'');
        match slot {
            "C" if fits => sentence.push_str(random.pick(CONDITIONS)),
            "T" if fits => sentence.push_str(random.pick(TREATMENTS)),
            "P" if fits => sentence.push_str(random.pick(PEOPLE)),
            "N" if fits => sentence.push_str(&(20 + random.below(900)).to_string()),
            _ => sentence.push_str(slot),
        }
        sentence.push_str(rest);
    }
    let first = sentence.remove(0).to_ascii_uppercase();
    sentence.insert(0, first);
    sentence
}

fn reference(random: &mut Random) -> String {
    let (one, two) = (random.pick(NAMES), random.pick(NAMES));
    let mut title: Vec<&str> = (0..6 + random.below(6)).map(|_| random.pick(WORDS)).collect();
    title[0] = "Long-term";
    let (title, journal) = (title.join(" "), random.pick(JOURNALS));
    let (year, volume, page) =
        (1980 + random.below(45), 1 + random.below(90), 1 + random.below(900));
    let doi = format!("10.{}/jch.{}", 1000 + random.below(9000), random.below(99_999));
    match random.below(3) {
        0 => format!(
            "{one} AB, {two} C. {title}. {journal}. {year};{volume}(2):{page}-{}. doi:{doi}",
            page + 9
        ),
        1 => format!(
            "{one}, A. B., &amp; {two}, C. ({year}). {title}. {journal}, {volume}, {page}. https://doi.org/{doi}"
        ),
        _ => format!("{one}, Ada, and {two} Cem. “{title}.” {journal} {volume} ({year}): {page}."),
    }
}

//! Identifiers marked in text: `{...}` is what must be found, in order; then its normal form.

use super::{Identifier, in_text, in_url};

/// Braces around what must be found; the normal forms after it.
fn check(marked: &str, ids: &[&str]) {
    let text: String = marked.chars().filter(|c| !matches!(c, '{' | '}')).collect();
    let found = in_text(&text);
    let mut seen = text.clone();
    for (span, _) in found.iter().rev() {
        seen.insert(span.end as usize, '}');
        seen.insert(span.start as usize, '{');
    }
    assert_eq!(seen, marked);
    assert_eq!(found.iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>(), ids);
}

fn none(text: &str) {
    check(text, &[]);
}

fn url(url: &str, id: &str) {
    let found = in_url(url).map(|id| id.to_string()).unwrap_or_default();
    assert_eq!(found, id, "{url}");
}

#[test]
fn dois_end_where_the_sentence_goes_on() {
    check("See {10.5555/abc.12}.", &["doi:10.5555/abc.12"]);
    check("(doi:{10.5555/S0001-2(98)80023-0}).", &["doi:10.5555/s0001-2(98)80023-0"]);
    check("doi: {10.5555/Abc}; then", &["doi:10.5555/abc"]);
    check("doi.{10.5555/abc12}. PMID: {123456}.", &["doi:10.5555/abc12", "pmid:123456"]);
    check("{10.5555/a1},{10.5555/b2}", &["doi:10.5555/a1", "doi:10.5555/b2"]);
    check("{10.5555/x123}(2019).", &["doi:10.5555/x123"]);
    check("{10.5555/x.2019.1}/abstract", &["doi:10.5555/x.2019.1"]);
    check("{10.5555/j.x.2012.10.022}[doi]", &["doi:10.5555/j.x.2012.10.022"]);
    check("“{10.5555/x-9}”", &["doi:10.5555/x-9"]);
}

#[test]
fn sicis_keep_their_brackets() {
    let doi = "doi:10.5555/1520(2000)12:3<118::aid-da2>3.0.co;2-g";
    check("{10.5555/1520(2000)12:3<118::AID-DA2>3.0.CO;2-G}.", &[doi]);
    check("{10.5555/1520(2000)12:3%3C118::AID-DA2%3E3.0.CO;2-G}; B", &[doi]);
    url("https://doi.org/10.5555/1520(2000)12:3%3c118::AID-DA2%3e3.0.CO;2-G", doi);
}

#[test]
fn numbers_that_only_look_like_dois_are_left_alone() {
    none("a ratio of 10.5/20 and 10.1234/5");
    none("10.5555/x is too short, and 110.5555/abc no DOI");
    none("on 10.12/2020 or 01/10/2021");
    none("version 3.10.5555/abc");
}

#[test]
fn labelled_numbers() {
    check("PMID {12082125}", &["pmid:12082125"]);
    check("PubMed PMID: {1}; PMCID: {PMC2631623}", &["pmid:1", "pmcid:PMC2631623"]);
    check("({PMC2631623})", &["pmcid:PMC2631623"]);
    check("trial {NCT00848692}; {ISRCTN11093872}", &["nct:NCT00848692", "trial:ISRCTN11093872"]);
    check("EudraCT no. {2007-007973-22}", &["trial:2007-007973-22"]);
    check("arXiv:{1407.3561v1} [q-bio]", &["arxiv:1407.3561"]);
    check("in {hep-th/9901001v2}", &["arxiv:hep-th/9901001"]);
    check("ISBN-13: {978-1-56619-909-4}", &["isbn:9781566199094"]);
    check("ISBN {0-9752298-0-X}.", &["isbn:9780975229804"]);
    check("{097522980X}", &["isbn:9780975229804"]);
    check("{9780975229804}, {9781566199094}", &["isbn:9780975229804", "isbn:9781566199094"]);
    check("hdl:{10013/epic.10033}", &["hdl:10013/epic.10033"]);
}

#[test]
fn bare_and_broken_numbers_are_left_alone() {
    none("12082125 and 9781566199094 and 1310.2590");
    none("ISBN 978-1-56619-909-5");
    none("9780975229804, 9781566199095 and 9781566199094");
    none("0975229081, 1097522980X and 097522981X");
    none("ISSN 0167-6423, NCT0084869, PMC12, PubMed in 2019x");
    none("a PMC of 12345, PubMed was searched to 2019");
    none("the pathway cs.DB/12 and maths/1234567");
    none("order PER-12, function NTR and 2007-007973-22");
}

/// One number of each register of the WHO network.
#[test]
fn trial_registers() {
    for (number, normal) in [
        ("NCT00848692", "nct:NCT00848692"),
        ("ISRCTN11093872", "trial:ISRCTN11093872"),
        ("DRKS00012345", "trial:DRKS00012345"),
        ("ACTRN12612000123456", "trial:ACTRN12612000123456"),
        ("ChiCTR2000012345", "trial:CHICTR2000012345"),
        ("ChiCTR-TRC-10001234", "trial:CHICTR-TRC-10001234"),
        ("CTRI/2019/03/012345", "trial:CTRI/2019/03/012345"),
        ("IRCT20190312043012N1", "trial:IRCT20190312043012N1"),
        ("UMIN000012345", "trial:UMIN000012345"),
        ("jRCT1031200123", "trial:JRCT1031200123"),
        ("JPRN-UMIN000012345", "trial:JPRN-UMIN000012345"),
        ("KCT0001234", "trial:KCT0001234"),
        ("LBCTR2019012345", "trial:LBCTR2019012345"),
        ("NTR1234", "trial:NTR1234"),
        ("NL-OMON51234", "trial:NL-OMON51234"),
        ("PACTR201901123456789", "trial:PACTR201901123456789"),
        ("PER-012-19", "trial:PER-012-19"),
        ("RBR-8abcde", "trial:RBR-8ABCDE"),
        ("RPCEC00000123", "trial:RPCEC00000123"),
        ("SLCTR/2019/012", "trial:SLCTR/2019/012"),
        ("TCTR20190312001", "trial:TCTR20190312001"),
        ("ITMCTR2020001234", "trial:ITMCTR2020001234"),
    ] {
        check(&format!("Registered as {{{number}}}, in 2019."), &[normal]);
        none(&format!("Not x{number}9 nor {}", &number[..number.len() - 3]));
    }
    check("EudraCT: {2019-001234-56}.", &["trial:2019-001234-56"]);
    check("EU CT {2022-501234-56-00}", &["trial:2022-501234-56-00"]);
}

#[test]
fn identifiers_across_a_line_break() {
    check("doi:\n{10.5555/abc.12}", &["doi:10.5555/abc.12"]);
    check("doi: {10.5555/ abc.12}", &["doi:10.5555/abc.12"]);
    check("PMID:\n{12082125}", &["pmid:12082125"]);
    check("ISBN\u{a0}{978-1-56619-909-4}", &["isbn:9781566199094"]);
}

/// Labels in the ways in which pages print them.
#[test]
fn labels() {
    check("{https://doi.org/10.5555/abc.12}", &["doi:10.5555/abc.12"]);
    check("{http://dx.doi.org/10.5555/abc.12}.", &["doi:10.5555/abc.12"]);
    check("doi:{10.1000/182}, then 10.1000/182", &["doi:10.1000/182"]);
    check(
        "DOI {10.5555/abc.12}, DOI:{10.5555/abc.13}",
        &["doi:10.5555/abc.12", "doi:10.5555/abc.13"],
    );
    check("PubMed ID: {12082125}; Pubmed: {12082126}", &["pmid:12082125", "pmid:12082126"]);
    check("PMC ID: {PMC2631623}", &["pmcid:PMC2631623"]);
    check("arXiv:{2101.01234}", &["arxiv:2101.01234"]);
    check("({10.5555/a-(b)c})", &["doi:10.5555/a-(b)c"]);
    check("[{10.5555/abc.12}]", &["doi:10.5555/abc.12"]);
}

/// Digits that only a label could make an identifier: dates, phones, doses, prices, counts.
#[test]
fn bare_digits() {
    for text in [
        "12345678",
        "In 20190312 and 2019-03-12",
        "Call 0800 123 4567 or +44 20 7946 0123",
        "£10.50/kg, $10.99/month, 10.5%/year",
        "10.000/mm3 and 10.1038",
        "25 mg/10 ml, 120/80 mmHg",
        "pages 1234567-1234599; n = 12345678",
        "order 9781566199, lot 0975229",
        "ratio 1310.2590 in 2013",
        "ICD-10 J45.909, ATC N02BE01",
        "GSM 10.0.0.1/24, v10.1234/a",
    ] {
        none(text);
    }
}

#[test]
fn one_place_gives_one_identifier() {
    check("{https://pubmed.ncbi.nlm.nih.gov/12082125/}", &["pmid:12082125"]);
    check("doi:{https://doi.org/10.5555/abc.12}", &["doi:10.5555/abc.12"]);
    check("{10.5555/pmc1234567}", &["doi:10.5555/pmc1234567"]);
    check("{10.5555/NCT00848692}", &["doi:10.5555/nct00848692"]);
}

#[test]
fn addresses() {
    url("https://dx.doi.org/10.5555%2FABC-12", "doi:10.5555/abc-12");
    url("https://doi-org.proxy.example.edu/10.5555/abc-12", "doi:10.5555/abc-12");
    url("https://login.example.edu/login?url=https://doi.org/10.5555/abc-12", "doi:10.5555/abc-12");
    url("https://doi.org/10/b6vnmd#part", "shortdoi:10/b6vnmd");
    url("https://journal.example/doi/full/10.5555/abc-12?needAccess=true", "doi:10.5555/abc-12");
    url("https://scholar.example/lookup?doi=10.5555%2Fabc.1&year=2001", "doi:10.5555/abc.1");
    url("https://www.ncbi.nlm.nih.gov/pubmed/?term=12082125", "pmid:12082125");
    url("//pubmed.ncbi.nlm.nih.gov/12082125/", "pmid:12082125");
    url("https://europepmc.org/article/MED/12082125", "pmid:12082125");
    url("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4304851/pdf/a.pdf", "pmcid:PMC4304851");
    url("https://arxiv.org/pdf/1912.03529v1.pdf", "arxiv:1912.03529");
    url("https://clinicaltrials.gov/ct2/show/NCT00848692?x", "nct:NCT00848692");
    url(
        "https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext",
        "doi:10.1016/s0140-6736(20)30183-5",
    );
    url("https://doi.org.ezproxy.example.edu/10.5555/abc-12", "doi:10.5555/abc-12");
    url("https://0-doi-org.library.example.edu/10.5555/abc-12", "doi:10.5555/abc-12");
    url("https://www.doi.org/10.5555/abc-12", "doi:10.5555/abc-12");
    url("doi:10.5555/abc-12", "doi:10.5555/abc-12");
    url("https://doi.org/10.1000/182", "doi:10.1000/182");
    url("https://doi.org/10.5555/ab%28c%291", "doi:10.5555/ab(c)1");
    url("https://hdl.handle.net/10013/epic.10033", "hdl:10013/epic.10033");
    url("https://europepmc.org/articles/PMC4304851", "pmcid:PMC4304851");
    url("https://pmc.ncbi.nlm.nih.gov/articles/PMC4304851/", "pmcid:PMC4304851");
    url("https://www.nature.com/articles/s41586-019-1234-5", "doi:10.1038/s41586-019-1234-5");
    url("https://arxiv.org/abs/math/0309136", "arxiv:math/0309136");
    url("https://en.example.org/wiki/Special:BookSources/978-1-56619-909-4", "isbn:9781566199094");
}

#[test]
fn addresses_without_identifier() {
    for address in [
        "https://doi.org/",
        "https://doi.org/b6vnmd",
        "/10.5555/abc",
        "https://www.ncbi.nlm.nih.gov/pubmed",
        "https://arxiv.org/list/q-fin/recent",
        "https://example.org/10/2010abc",
        "#ref10",
        "",
        "https://",
    ] {
        url(address, "");
    }
}

#[test]
fn an_address_holds_only_what_an_address_may() {
    let id = Identifier::Doi("10.5555/a(1)<2::é#?\"".into());
    assert_eq!(id.url().as_deref(), Some("https://doi.org/10.5555/a(1)%3C2::%C3%A9%23%3F%22"));
    let id = Identifier::Trial("2007-007973-22".into());
    assert!(id.url().is_some_and(|url| url.ends_with("eudract_number:2007-007973-22")));
}

/// Every number that a register gives leads to a register's own page for it.
#[test]
fn every_registration_leads_to_its_register() {
    let lines = include_str!("registers.txt").lines().filter(|line| !line.starts_with("# "));
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let [label, shape, _] = fields[..] else { panic!("{line}") };
        let number = shape.replace('#', "7").replace('@', "3").replace('+', "");
        let printed = match label.strip_prefix('(') {
            Some(label) => format!("{} {number}", label.trim_end_matches(')')),
            None => format!("{label}{number}"),
        };
        let printed = printed.replace(" /", "/");
        let found = in_text(&format!("The trial was registered ({printed}) in advance."));
        let [(_, id @ Identifier::Trial(value))] = &found[..] else {
            panic!("{printed}: {found:?}")
        };
        let link = crate::links::of_identifier(id).unwrap_or_else(|| panic!("{printed}"));
        assert_eq!(link.kind, crate::report::LinkKind::Trial, "{printed}");
        let number = crate::links::percent_encode(value);
        assert!(link.url.replace('/', "%2F").contains(&number), "{printed}: {}", link.url);
    }
}

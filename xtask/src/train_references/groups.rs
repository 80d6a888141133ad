//! Names of organisations, put together by chance.

use crate::chance::Chance;

const WHOLE: &[&str] = &[
    "World Health Organization",
    "Centers for Disease Control and Prevention",
    "National Institute for Health and Care Excellence",
    "WHO",
    "NHS",
    "CDC",
    "NICE",
    "American Heart Association",
    "Mayo Clinic Staff",
    "European Medicines Agency",
    "National Cancer Institute",
    "U.S. Food and Drug Administration",
    "Office for National Statistics",
    "Public Health England",
    "National Library of Medicine",
    "National Institutes of Health",
    "US Preventive Services Task Force",
    "National Health Service",
];

const SUBJECTS: &[&str] = &[
    "Contaminants in the Food Chain",
    "Nutrition",
    "Cardiology",
    "Drug Safety",
    "Public Health",
    "Allergies",
    "Fevers and Infection",
    "Rheumatology",
    "Mental Health",
    "Vaccination",
    "Medical Devices",
    "Oral Hygiene",
];

const PLACES: &[&str] =
    &["American", "European", "British", "Italian", "Royal", "International", "Canadian", "German"];

const STUDIES: &[&str] =
    &["LANTERN", "Harbour", "GISTO", "ORCHARD-2", "Midlands", "BEACON", "Alpine Cohort"];

/// The name of an organisation, a committee or a study's authors.
pub(super) fn name(chance: &mut Chance) -> String {
    let subject = chance.pick(SUBJECTS);
    let place = chance.pick(PLACES);
    match chance.below(10) {
        6 => acronym(chance),
        0 => format!("{place} Society of {subject}"),
        1 => format!("{place} Panel on {subject}"),
        2 => format!("Department of {subject}"),
        3 | 4 => study(chance),
        5 => format!("Committee on {subject}"),
        _ => chance.pick(WHOLE).to_owned(),
    }
}

/// The name of a study's authors.
pub(super) fn study(chance: &mut Chance) -> String {
    let study = chance.pick(STUDIES);
    if chance.percent(50) {
        format!("{study} {}", chance.pick(&["Investigators", "Collaborators", "Trialists"]))
    } else {
        format!("The {study} {}", chance.pick(&["Study Group", "Working Group", "Team"]))
    }
}

/// Three to six capitals.
fn acronym(chance: &mut Chance) -> String {
    let length = 3 + chance.below(4);
    (0..length).map(|_| char::from(b'A' + chance.below(26) as u8)).collect()
}

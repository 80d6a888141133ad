//! Entries that are no articles in journals. All texts are our own.

use claimlight::references;

/// What health pages cite beside papers and books: first author, title, year, publisher, type.
#[test]
fn registrations_labels_theses_reports_and_pages() {
    let cases = [
        (
            "Smith J. Effects of ginger on nausea in pregnancy [PhD thesis]. Leeds: University of Leeds; 2014.",
            (
                "Smith",
                "Effects of ginger on nausea in pregnancy",
                2014,
                "University of Leeds",
                "thesis",
            ),
        ),
        (
            "Smith, J. (2014). Effects of ginger on nausea in pregnancy (Doctoral dissertation, University of Leeds). Retrieved from ProQuest Dissertations. (Order No. 3345678)",
            (
                "Smith",
                "Effects of ginger on nausea in pregnancy",
                2014,
                "University of Leeds",
                "thesis",
            ),
        ),
        (
            "Smith, John. “Effects of Ginger on Nausea in Pregnancy.” PhD diss., University of Chicago, 2014.",
            (
                "Smith",
                "Effects of Ginger on Nausea in Pregnancy",
                2014,
                "University of Chicago",
                "thesis",
            ),
        ),
        (
            "Lipitor [package insert]. New York, NY: Pfizer; 2009.",
            ("", "Lipitor", 2009, "Pfizer", "document"),
        ),
        (
            "Ozempic (semaglutide) injection [prescribing information]. Plainsboro, NJ: Novo Nordisk Inc; 2020.",
            ("", "Ozempic (semaglutide) injection", 2020, "Novo Nordisk Inc", "document"),
        ),
        (
            "Coumadin [drug label]. Bristol-Myers Squibb, Princeton, NJ, 2017.",
            ("", "Coumadin", 2017, "Bristol-Myers Squibb", "document"),
        ),
        (
            "World Health Organization. Global report on diabetes. Geneva: World Health Organization; 2016.",
            (
                "World Health Organization",
                "Global report on diabetes",
                2016,
                "World Health Organization",
                "report",
            ),
        ),
        (
            "Centers for Disease Control and Prevention. (2020, March 4). Symptoms of coronavirus. Retrieved April 3, 2020, from https://www.cdc.gov/symptoms.html",
            (
                "Centers for Disease Control and Prevention",
                "Symptoms of coronavirus",
                2020,
                "",
                "webpage",
            ),
        ),
        (
            "Mayo Clinic. Irritable bowel syndrome. Available at: http://www.mayoclinic.org/ibs. Accessed January 12, 2016.",
            ("Mayo Clinic", "Irritable bowel syndrome", 0, "", "webpage"),
        ),
        (
            "National Cancer Institute. Ginger in treating nausea in patients receiving chemotherapy. Available from: http://clinicaltrials.gov/show/NCT00040742. NLM identifier: NCT00040742. Accessed 12 May 2019.",
            (
                "National Cancer Institute",
                "Ginger in treating nausea in patients receiving chemotherapy",
                0,
                "",
                "webpage",
            ),
        ),
        (
            "Heaney RP. Vitamin D. Am J Clin Nutr 2004;80:1706S-9S.",
            ("Heaney", "Vitamin D", 2004, "", "article-journal"),
        ),
        (
            "Morrison, Toni. Beloved. New York: Random House, 1987.",
            ("Morrison", "Beloved", 1987, "Random House", "book"),
        ),
    ];
    for (entry, expected) in cases {
        let csl = references::parse(entry);
        let first =
            csl.author.first().map_or(String::new(), |it| format!("{}{}", it.family, it.literal));
        let found =
            (first.as_str(), csl.title.as_str(), csl.issued, csl.publisher.as_str(), csl.kind);
        assert_eq!(found, expected, "{entry}");
    }
}

//! The classes of words, and the list of each.

use super::list::{Inflection, List};
use super::set::Classes;

macro_rules! classes {
    (
        lists { $($(#[doc = $doc:literal])+ $name:ident = $file:literal $inflection:ident,)+ }
        forms { $($(#[doc = $form_doc:literal])+ $form:ident,)+ }
    ) => {
        /// A class of words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Class {
            $($(#[doc = $doc])+ $name,)+
            $($(#[doc = $form_doc])+ $form,)+
        }

        impl Class {
            /// Every class.
            pub(super) const ALL: &[Self] = &[$(Self::$name,)+ $(Self::$form,)+];

            /// The class of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($name) => Some(Self::$name),)+
                    $(stringify!($form) => Some(Self::$form),)+
                    _ => None,
                }
            }
        }

        /// Every list.
        #[cfg_attr(not(test), allow(dead_code, reason = "read by `build.rs`"))]
        pub(super) const LISTS: &[List] = &[$(List {
            class: Class::$name,
            inflection: Inflection::$inflection,
            file: $file,
            text: include_str!($file),
        },)+];
    };
}

classes! {
    lists {
        /// Diseases and injuries, clinical and lay.
        Condition = "condition.txt" Noun,
        /// What a person feels or a doctor sees: pain, fatigue, rash.
        Symptom = "symptom.txt" Noun,
        /// Drugs by generic name or brand.
        Drug = "drug.txt" Plain,
        /// Kinds of medicine and lay words for them: statin, tablet, vaccine.
        DrugClass = "drug_class.txt" Noun,
        /// Vitamins, minerals, herbs and the like, taken for health.
        Supplement = "supplement.txt" Noun,
        /// Foods and drinks.
        Food = "food.txt" Noun,
        /// Habits, exposures and circumstances that studies look at: smoking, sleep, screen time.
        Habit = "habit.txt" Noun,
        /// Operations, therapies and devices.
        Procedure = "procedure.txt" Noun,
        /// Tests, scans, screening.
        Test = "test.txt" Noun,
        /// Molecules, cells and processes of the body.
        Process = "body_process.txt" Noun,
        /// Parts of the body.
        BodyPart = "body_part.txt" Noun,
        /// What a treatment is aimed at: tumour cells, germs, toxins.
        Target = "target.txt" Noun,
        /// Outcomes that are good to have: remission, survival.
        GoodOutcome = "outcome_good.txt" Noun,
        /// Outcomes that are bad to have: death, relapse, side effects.
        BadOutcome = "outcome_bad.txt" Noun,
        /// Measurements that stand in for how people fare: LDL, blood pressure.
        Surrogate = "surrogate.txt" Noun,
        /// Risk, chance, odds.
        Risk = "risk.txt" Noun,
        /// Verbs: more of something.
        Up = "verb_up.txt" Verb,
        /// Verbs: less of something.
        Down = "verb_down.txt" Verb,
        /// Verbs: make well.
        Cure = "verb_cure.txt" Verb,
        /// Verbs: make ill.
        Harm = "verb_harm.txt" Verb,
        /// Verbs: bring about.
        Cause = "verb_cause.txt" Verb,
        /// Verbs: keep from happening.
        Prevent = "verb_prevent.txt" Verb,
        /// Verbs: what molecules and cells do to each other.
        Act = "verb_act.txt" Verb,
        /// Verbs that tell what happened.
        Narrated = "verb_past.txt" Plain,
        /// Verbs: what happens between things inside a body.
        Change = "verb_change.txt" Verb,
        /// Verbs: find a condition.
        Detect = "verb_detect.txt" Verb,
        /// Verbs of studies and experts: show, suggest, find.
        Show = "verb_show.txt" Verb,
        /// Adjectives: works, or not.
        Effective = "effective.txt" Plain,
        /// Nouns: something that cures.
        Remedy = "remedy.txt" Noun,
        /// Says that two things go together.
        Link = "link.txt" Plain,
        /// More, less, higher, likelier.
        Compare = "compare.txt" Plain,
        /// Takes certainty away: may, could, possibly.
        Hedge = "hedge.txt" Plain,
        /// Promises and superlatives.
        Hype = "hype.txt" Plain,
        /// Turns a statement round.
        Negation = "negation.txt" Plain,
        /// But, although, which: a scope ends here.
        Conjunction = "conjunction.txt" Plain,
        /// Study, trial, review.
        Design = "design.txt" Noun,
        /// Researchers, scientists, experts, journals.
        Scholar = "scholar.txt" Noun,
        /// People that studies are about.
        Human = "population_human.txt" Noun,
        /// Animals that studies are made in.
        Animal = "population_animal.txt" Noun,
        /// Cells and tissue outside a body.
        Culture = "population_cell.txt" Noun,
        /// Modal words of advice: should, ought to.
        Duty = "advice.txt" Plain,
        /// Verbs that tell a reader what to do: take, avoid.
        Do = "verb_do.txt" Verb,
        /// One person's story.
        Testimonial = "testimonial.txt" Plain,
        /// Something is for sale.
        Commercial = "commercial.txt" Plain,
        /// Something is kept from the public.
        Suppression = "suppression.txt" Plain,
        /// Verbs: keep from the public.
        Hide = "verb_hide.txt" Verb,
        /// Disclaimers.
        Disclaimer = "disclaimer.txt" Plain,
        /// What posts ask for and cheer at, and stars, songs and politics of the name of a disease.
        Appeal = "appeal.txt" Plain,
        /// Terms that hold a cue word in another sense; they shield it.
        Shield = "shield.txt" Plain,
        /// Life words: weak signs that a sentence is about health.
        Life = "life.txt" Noun,
        /// Words of offices, courts, companies, sport: signs that it is not.
        Everyday = "everyday.txt" Noun,
        /// Words of methods: were recorded, randomised, enrolled.
        Method = "method.txt" Plain,
        /// Words of aims and open questions.
        Aim = "aim.txt" Plain,
        /// I, my, we.
        First = "pronoun_first.txt" Plain,
        /// You, your.
        Second = "pronoun_second.txt" Plain,
        /// He, she, they, it, this.
        Other = "pronoun_third.txt" Plain,
        /// The, a, this: a noun follows.
        Determiner = "determiner.txt" Plain,
        /// Of, in, for, with.
        Preposition = "preposition.txt" Plain,
        /// Half, double, percent, per 1,000.
        Quantity = "quantity.txt" Plain,
        /// Units of doses, time and money.
        Measure = "measure.txt" Plain,
        /// Works against a disease by name: anticancer, antiviral.
        Anti = "anti.txt" Plain,
        /// Promises only when health is spoken of: instantly, guaranteed.
        Promise = "promise.txt" Plain,
        /// Research without a name: studies, experts.
        Vague = "vague.txt" Plain,
        /// Aunt, friend, patient of mine.
        Kin = "kin.txt" Noun,
        /// How well a test does: accuracy, false positives.
        Accuracy = "accuracy.txt" Plain,
        /// Explains how: works by.
        Works = "works.txt" Plain,
        /// Effects of, impact on.
        Effects = "effects.txt" Plain,
        /// Opens a story: a 57-year-old man, meet Carla.
        Story = "story.txt" Plain,
        /// Calls on proof that is not named: scientifically proven.
        Proven = "proven.txt" Plain,
        /// Study, researchers, journal: science is spoken of.
        Study = "study.txt" Noun,
        /// Verbs: what happens in health and sickness.
        Happen = "verb_happen.txt" Verb,
        /// Verbs of studies under way: examine, compare.
        Examine = "verb_examine.txt" Verb,
        /// How often, and in whom: common, rare, a symptom of.
        Occurrence = "occurrence.txt" Plain,
        /// I, my: one person speaks.
        Singular = "pronoun_i.txt" Plain,
        /// According to, published in: a source follows.
        Cites = "cites.txt" Plain,
        /// Journals, schools, societies.
        Venue = "venue.txt" Noun,
        /// Reported, denied or debunked: myth, falsely claimed.
        Deny = "deny.txt" Plain,
        /// Somebody says so, and the page does not say it itself: proponents, is said to.
        Alleged = "alleged.txt" Plain,
        /// Be, remain, become.
        Be = "wording/be.txt" Plain,
        /// Have, exert, play.
        Have = "wording/have.txt" Plain,
        /// May, might, could.
        May = "wording/may.txt" Plain,
        /// Can, do, will.
        Can = "wording/can.txt" Plain,
        /// Verbs of appearance.
        Seem = "wording/seem.txt" Verb,
        /// Adverbs of doubt.
        Perhaps = "wording/perhaps.txt" Plain,
        /// Should, must.
        Ought = "wording/ought.txt" Plain,
        /// Something is needed.
        Need = "wording/need.txt" Plain,
        /// Verbs of recommendation.
        Recommend = "wording/recommend.txt" Verb,
        /// Nouns: research.
        Research = "wording/research.txt" Noun,
        /// Marks research that is still to come.
        Further = "wording/further.txt" Plain,
        /// Registration numbers, funding.
        Registry = "wording/registry.txt" Plain,
        /// Something is not known.
        Unknown = "wording/unknown.txt" Plain,
        /// Verbs: what a study sets out to do.
        Inquire = "wording/inquire.txt" Verb,
        /// Verdicts on a tool or procedure.
        Usable = "wording/usable.txt" Plain,
        /// Two things go together.
        Linked = "wording/linked.txt" Plain,
        /// Verbs of prediction.
        Predict = "wording/predict.txt" Verb,
        /// Nouns that state a link: risk factor, marker.
        Factor = "wording/factor.txt" Noun,
        /// Verbs: act on something.
        Affect = "wording/affect.txt" Verb,
        /// Names a cause: due to.
        Owing = "wording/owing.txt" Plain,
        /// Nouns: an effect.
        Impact = "wording/impact.txt" Noun,
        /// Adjectives: it works, it matters, it harms.
        Potent = "wording/potent.txt" Plain,
        /// More or less of something.
        Comparative = "wording/comparative.txt" Plain,
        /// Introduces what is compared with.
        Than = "wording/than.txt" Plain,
        /// How often.
        Frequent = "wording/frequent.txt" Plain,
        /// Risk, odds, rates.
        Chance = "wording/chance.txt" Plain,
        /// Words between a verb and its helpers.
        Adverb = "wording/adverb.txt" Plain,
        /// Opens a clause of background.
        Although = "wording/although.txt" Plain,
        /// Opens a clause inside another.
        Which = "wording/which.txt" Plain,
        /// Turns a relation round.
        Not = "wording/not.txt" Plain,
        /// Negates the noun that follows.
        Lack = "wording/lack.txt" Plain,
        /// Nouns and adjectives that have the form of a verb.
        Nominal = "wording/noun.txt" Plain,
        /// Fit for use.
        Fit = "wording/fit.txt" Plain,
        /// Verbs: what is done with something that can be used.
        Apply = "wording/apply.txt" Verb,
        /// Verbs: what something is good for.
        Assist = "wording/assist.txt" Verb,
        /// Not to be done without.
        Vital = "wording/vital.txt" Plain,
        /// Research that came before.
        Earlier = "wording/earlier.txt" Plain,
        /// Verbs: what only research does.
        Probe = "wording/probe.txt" Verb,
        /// Nouns: what research is made of.
        Work = "wording/work.txt" Noun,
        /// Something matters, or should go on.
        Matter = "wording/matter.txt" Plain,
        /// Verbs: how a paper is to be read.
        Reading = "wording/reading.txt" Verb,
        /// Shields a cue word.
        Decoy = "wording/decoy.txt" Plain,
    }
    forms {
        /// Form of a verb: as in a dictionary.
        Base,
        /// Form of a verb: `-s`.
        Third,
        /// Form of a verb: past or participle.
        Past,
        /// Form of a verb: `-ing`.
        Ing,
        /// Made of letters.
        Word,
        /// Made of digits.
        Number,
        /// Printed in capitals.
        Acronym,
        /// `,`
        Comma,
        /// `(`, `)`, `[`, `]`
        Bracket,
        /// Marks that end a clause.
        Break,
        /// `%`
        Percent,
        /// `?`
        Question,
    }
}

impl Class {
    /// The set of one.
    #[must_use]
    pub const fn set(self) -> Classes {
        Classes::bit(self as u8)
    }
}

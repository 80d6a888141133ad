// Study types in words.

const NAMES: Record<string, string> = {
  animal: "study in animals",
  case_report: "case report",
  cell: "study in cells",
  cohort: "cohort study",
  editorial: "opinion piece",
  guideline: "guideline",
  news: "news report",
  review: "review",
  systematic_review: "systematic review or meta-analysis",
  trial: "trial",
  webpage: "web page",
};

/** The name of a study type; empty when it is not known. */
export function studyName(id: string): string {
  return NAMES[id] ?? id.replaceAll("_", " ");
}

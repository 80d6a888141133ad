// Study types in words.

const NAMES: Record<string, string> = {
  animal: "study in animals",
  case_report: "case report",
  cells: "study in cells",
  cohort: "cohort study",
  editorial: "opinion piece",
  guideline: "guideline",
  meta_analysis: "meta-analysis",
  review: "review",
  trial: "trial",
};

/** The name of a study type; empty when it is not known. */
export function studyName(id: string): string {
  return NAMES[id] ?? id.replaceAll("_", " ");
}

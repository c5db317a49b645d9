/** A sentence in both languages; `{name}` stands for a value. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export interface ProblemText {
  readonly title: Text;
  /** What is wrong, the limit and the remedy. */
  readonly detail: Text;
}

export const text = (en: string, fr: string): Text => ({ en, fr });

export const problem = (
  enTitle: string,
  frTitle: string,
  enDetail: string,
  frDetail: string,
): ProblemText => ({ title: text(enTitle, frTitle), detail: text(enDetail, frDetail) });

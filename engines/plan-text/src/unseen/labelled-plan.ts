/**
 * A short plan with its right reading, written before the grammar was looked at and frozen since. One label a line, in the
 * order of the text; the words before the first bar are a piece of the text and say where the label lies:
 * `T words | name/other name | ≥= 95 % 2028 [base 91] [max 97] [standard|forecast]` a goal (several comparators: each is right),
 * `A words | value` a past figure, `D words | lead A、B; supporting C; responsible D` a duty, `H title` a numbered heading,
 * `L title` a measure without a number, `M year | words` a step, `Q words` a goal without a number,
 * `P words | name | year | land | floor` a project (- for what is not given), `X code` a true doubt.
 */
export interface LabelledPlan {
  readonly title: string;
  readonly text: string;
  readonly labels: string;
}

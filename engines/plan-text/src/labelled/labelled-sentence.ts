/**
 * A sentence as a plan for 2021—2025 would print it: its kind, its words, and every figure a careful reader finds in it,
 * each as "comparator value[-max] unit [year]" (year 2025 when left out, "-" for no unit), "past value unit" for a figure
 * about the past, "forecast …" and "reference …" for those roles.
 */
export type LabelledSentence = readonly [kind: string, text: string, figures: readonly string[]];

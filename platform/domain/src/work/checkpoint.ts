/** A yearly figure may be twelve months old and take three more to arrive; what is older says nothing about today. */
export const FRESH_MONTHS = 15;

/** Yearly school statistics are taken on 1 September: from that day on a value is the figure of its year. */
export const FIGURE_FROM = '09-01';

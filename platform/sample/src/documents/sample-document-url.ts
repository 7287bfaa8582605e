/** The documents that lie in the folder `documents` of this package. */
export type SampleFileName =
  | 'yunling-plan-2020-2024.docx'
  | 'yunling-action-plan-2025-2029.docx'
  | 'yunling-action-plan-2025-2029-adjusted.docx'
  | 'yunling-plan-2030-2034-draft.docx'
  | 'yunling-paper-kindergarten-rules.docx'
  | 'yunling-paper-quota-rules.docx';

/** Where a document of the sample lies on this machine. */
export function sampleDocumentUrl(fileName: SampleFileName): URL {
  return new URL(`../../documents/${fileName}`, import.meta.url);
}

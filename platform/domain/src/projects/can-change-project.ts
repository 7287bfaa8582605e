/** Who asks to change a project. */
export interface ProjectEditor {
  readonly role: string;
  readonly unitId: string;
  readonly unitKind: string;
}

const WRITERS = ['officeHead', 'clerk', 'administrator'];

/** Whether an account may change a project: one that writes, of the bureau or its offices, or of a unit that has a duty in it. */
export function canChangeProject(
  editor: ProjectEditor,
  duties: readonly { readonly unitId: string }[],
): boolean {
  if (!WRITERS.includes(editor.role)) return false;
  const isOfBureau = editor.unitKind === 'bureau' || editor.unitKind === 'office';
  return (
    isOfBureau || editor.role === 'administrator' || duties.some(({ unitId }) => unitId === editor.unitId)
  );
}

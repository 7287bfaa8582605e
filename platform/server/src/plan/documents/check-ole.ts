const utf16 = (text: string): number[] =>
  Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  const first = needle[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Says why an OLE container is not read: a .docx under a password, or an old Word or WPS file. */
export function checkOle(bytes: Uint8Array): 'PLAN_TEXT_FILE_ENCRYPTED' | 'PLAN_TEXT_FILE_OLD_WORD' {
  return contains(bytes, utf16('EncryptedPackage')) ? 'PLAN_TEXT_FILE_ENCRYPTED' : 'PLAN_TEXT_FILE_OLD_WORD';
}

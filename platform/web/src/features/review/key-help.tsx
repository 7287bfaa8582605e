import '../../components/side-panel.css';
import { Modal } from 'antd';
import type { ReactElement } from 'react';
import { useReviewWords } from './use-review-words.ts';

const keys = [
  ['J', 'nextPending'],
  ['K', 'previousPending'],
  ['↓ ↑', 'neighbours'],
  ['A', 'accept'],
  ['E', 'correct'],
  ['R', 'reject'],
  ['1—9', 'choose'],
  ['U', 'undo'],
  ['N', 'add'],
  ['M', 'unread'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** The keys of the review. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useReviewWords();
  return (
    <Modal open title={say('keys.title')} footer={null} onCancel={onClose} width={420}>
      <dl className="key-list">
        {keys.map(([key, command]) => (
          <div key={key} className="fact">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

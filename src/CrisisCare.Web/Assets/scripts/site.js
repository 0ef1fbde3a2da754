import {
  Button, CharacterCount, Checkboxes, ErrorSummary, Header, NotificationBanner,
  PasswordInput, Radios, Scroll, SkipLink, Table, createAll
} from 'nhsuk-frontend';
import 'htmx.org';
import 'htmx.org/dist/ext/hx-ptag.js';
import { watchBoard } from './board.js';

createAll(Button, { preventDoubleClick: true });
for (const component of [
  CharacterCount, Checkboxes, ErrorSummary, Header, NotificationBanner, PasswordInput, Radios, Scroll, SkipLink, Table
]) {
  createAll(component);
}

const board = document.querySelector('[data-board]');
if (board) {
  watchBoard(board);
}

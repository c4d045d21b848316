import * as model from '@ringfence/engine';
import { MAX_LIST, MAX_TEXT } from './limits';

it('reads as much as the model takes', () => {
  expect({ MAX_LIST, MAX_TEXT }).toEqual({
    MAX_LIST: model.MAX_LIST,
    MAX_TEXT: model.MAX_TEXT,
  });
});

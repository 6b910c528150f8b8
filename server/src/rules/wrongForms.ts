import { formulationData } from '../knowledge/formulations';
import { formFinder } from './phrases';

/** Known wrong wordings of one paragraph, those of other years with them. */
export const wrongFormsIn = formFinder(() => formulationData.wrong);

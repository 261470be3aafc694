import { createJsonFormat } from '../json/create-format';
import { toDailyPaper } from './to-paper';

export const hfDailyJsonFormat = createJsonFormat({
  name: 'hf-daily-json',
  marks: [
    /"paper"\s*:\s*\{/,
    /"upvotes"\s*:/,
    /"submittedBy"\s*:/,
    /"numComments"\s*:/,
    /"discussionId"\s*:/,
    /"ai_summary"\s*:/,
    /"isAuthorParticipating"\s*:/,
  ],
  toPaper: toDailyPaper,
});

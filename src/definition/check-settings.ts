/** Dates and the time zone of the settings. */
import type { ReportFault } from './fault.ts';
import { retentionOf } from './privacy.ts';
import type { RawQuestionnaire } from './schema.ts';
import { settingFaults } from './setting-faults.ts';

export function checkSettings({ settings }: RawQuestionnaire, report: ReportFault): void {
  const { time_zone, opens, closes } = settings;
  if (time_zone !== undefined && !isTimeZone(time_zone)) {
    report(settingFaults.unknownTimeZone(time_zone), ['settings', 'time_zone']);
  }
  if (closes <= opens) report(settingFaults.closesBeforeOpens(), ['settings', 'closes']);
  // Of a date of closing that is itself at fault, nothing follows.
  if (!/^\d/.test(closes)) return;
  checkRetention(settings, report);
  if ((settings.results?.published_by ?? '~') <= closes.slice(0, 10)) {
    report(settingFaults.resultsBeforeClosing(), ['settings', 'results', 'published_by']);
  }
}

function checkRetention(
  { closes, privacy = {} }: RawQuestionnaire['settings'],
  report: ReportFault,
): void {
  const early = (['answers_until', 'invitees_until'] as const).filter(
    (key) => (privacy[key] ?? '~') <= closes.slice(0, 10),
  );
  for (const key of early) {
    report(settingFaults.keptUntilClosing(key), ['settings', 'privacy', key]);
  }
  const { answersUntil, inviteesUntil } = retentionOf(closes, {
    ...(privacy.answers_until === undefined ? {} : { answersUntil: privacy.answers_until }),
    ...(privacy.invitees_until === undefined ? {} : { inviteesUntil: privacy.invitees_until }),
  });
  if (early.length === 0 && inviteesUntil > answersUntil) {
    report(settingFaults.inviteesAfterAnswers(answersUntil), [
      'settings',
      'privacy',
      'invitees_until',
    ]);
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

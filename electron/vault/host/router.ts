import { exportAudit } from '../audit/export-audit.ts';
import { backupVault } from '../backup/backup.ts';
import { restoreVault } from '../backup/restore.ts';
import * as cards from '../cards/cards.ts';
import { checkVault } from '../check/check-vault.ts';
import { verifyLead } from '../check/verify-lead.ts';
import { deskToday } from '../desk/today.ts';
import { exportLedger } from '../documents/export-ledger.ts';
import { printDocument } from '../documents/print.ts';
import { actOnEnvelope, addEnvelope } from '../envelopes/act.ts';
import { listEnvelopes } from '../envelopes/list.ts';
import { addEvidence } from '../evidence/add.ts';
import { addEvidenceContent } from '../evidence/add-content.ts';
import { exportEvidence } from '../evidence/export.ts';
import { listEvidence } from '../evidence/list.ts';
import { viewEvidence } from '../evidence/view.ts';
import * as handoff from '../handoff/handoff.ts';
import { importLedger, previewImport } from '../import/import-ledger.ts';
import { actOnItem } from '../items/act.ts';
import { listItems } from '../items/list-items.ts';
import { showItem } from '../items/show-item.ts';
import { vaultStatus } from '../keys/status.ts';
import { adviceOnAction } from '../leads/act.ts';
import { assessmentCounts } from '../leads/assessments.ts';
import { earlierLeads, listLeads } from '../leads/list-leads.ts';
import { knownWords } from '../leads/known.ts';
import { withPaperColumns } from '../leads/paper-columns.ts';
import { peopleNamed } from '../leads/people.ts';
import { ledgerPlaces } from '../leads/places.ts';
import { registerDraft } from '../leads/register-lead.ts';
import { revealItemReporter, revealReporter } from '../leads/reporter.ts';
import { waitingFor } from '../leads/waiting.ts';
import { waitingAdvice } from '../leads/waiting-advice.ts';
import { signList } from './sign-list.ts';
import { leadDates, showLead } from '../leads/show-lead.ts';
import { callMeeting, changeMeeting } from '../meetings/call.ts';
import { closeMeeting, correctMeeting, voidMeeting } from '../meetings/close.ts';
import { listMeetings } from '../meetings/list.ts';
import { adviceOnRecord, recordItem } from '../meetings/record.ts';
import { showMeeting } from '../meetings/show.ts';
import { submitDecided } from '../meetings/submit.ts';
import { waitingLeads } from '../meetings/waiting.ts';
import { admitMember } from '../members/add-member.ts';
import { listChains, setChain } from '../members/chains.ts';
import { delegate, endDelegation, listDelegations } from '../members/delegations.ts';
import { listMembers } from '../members/list.ts';
import { suspendMember } from '../members/suspend-member.ts';
import * as packages from '../packages/packages.ts';
import { actOrSignInPlace } from './act-in-place.ts';
import { changeOwnPassphrase } from './change-passphrase.ts';
import { createVault } from './create-vault.ts';
import { guarded } from './door.ts';
import { os } from './handlers.ts';
import { importDeps } from './import-deps.ts';
import { ruleCalls } from './rule-calls.ts';
import { vaultSummary } from './summary.ts';
import { unlockVault } from './unlock.ts';

const vault = {
  status: os.vault.status.handler(({ input }) => vaultStatus(input.folder)),
  create: os.vault.create.handler(({ input, context }) => createVault(input, context.host.env)),
  open: os.vault.open.handler(({ input: { folder, login, passphrase }, context }) =>
    unlockVault(context.host, folder, { login, passphrase }),
  ),
  close: os.vault.close.handler(({ context }) => {
    context.host.close();
    return {};
  }),
  summary: os.vault.summary.handler(({ context }) => vaultSummary(context.host.vault())),
  check: os.vault.check.handler(({ input, context, signal }) =>
    guarded(checkVault(context.host.vault(), input, signal)),
  ),
  backup: os.vault.backup.handler(({ input, context, signal }) =>
    guarded(backupVault(context.host.vault(), input, signal)),
  ),
  restore: os.vault.restore.handler(({ input, context, signal }) =>
    guarded(restoreVault(input, context.host.env, signal)),
  ),
  changePassphrase: os.vault.changePassphrase.handler(async ({ input, context }) => {
    const draftsKey = await context.host.alone(() => changeOwnPassphrase(context.host, input));
    return { draftsKey };
  }),
  exportIdentity: os.vault.exportIdentity.handler(({ input, context }) =>
    handoff.exportIdentity(context.host.vault(), input),
  ),
  exportAudit: os.vault.exportAudit.handler(({ input, context, signal }) =>
    guarded(exportAudit(context.host.vault(), input, signal)),
  ),
};

const members = {
  list: os.members.list.handler(({ context }) => listMembers(context.host.vault())),
  add: os.members.add.handler(({ input, context }) =>
    context.host.alone(() => admitMember(context.host.vault(), input)),
  ),
  suspend: os.members.suspend.handler(({ input, context }) =>
    context.host.alone(() => suspendMember(context.host, input)),
  ),
  delegations: os.members.delegations.handler(({ context }) => listDelegations(context.host.vault())),
  delegate: os.members.delegate.handler(({ input, context }) => delegate(context.host.vault(), input)),
  endDelegation: os.members.endDelegation.handler(({ input, context }) => endDelegation(context.host.vault(), input)),
};

const settings = {
  chains: os.settings.chains.handler(({ context }) => listChains(context.host.vault())),
  setChain: os.settings.setChain.handler(({ input, context }) => setChain(context.host.vault(), input)),
};

const leads = {
  verify: os.leads.verify.handler(({ input, context }) => verifyLead(context.host.vault(), input.lead)),
  dates: os.leads.dates.handler(({ input, context }) => leadDates(context.host.vault(), input.lead)),
  register: os.leads.register.handler(async ({ input, context }) => {
    const { notices, ...registered } = await registerDraft(context.host.vault(), input);
    return { ...registered, notices: [...notices] };
  }),
  act: os.leads.act.handler(async ({ input, context }) => {
    const { backups, ...acted } = await actOrSignInPlace(context.host.vault(), input);
    return { ...acted, backups: [...backups] };
  }),
  advice: os.leads.advice.handler(({ input, context }) => [
    ...adviceOnAction(context.host.vault(), input.lead, input.action),
  ]),
  assessments: os.leads.assessments.handler(({ context }) => [...assessmentCounts(context.host.vault())]),
  sign: os.leads.sign.handler(async ({ input, context }) => [...(await signList(context.host.vault(), input))]),
  waitingAdvice: os.leads.waitingAdvice.handler(({ input, context }) => [
    ...waitingAdvice(context.host.vault(), input.matters),
  ]),
  waiting: os.leads.waiting.handler(({ input, context }) => waitingFor(context.host.vault(), input)),
  list: os.leads.list.handler(({ input, context }) => {
    const { columns, ...query } = input;
    const { total, next, leads: rows } = listLeads(context.host.vault(), query);
    return { total, next, leads: withPaperColumns(context.host.vault(), rows, columns) };
  }),
  places: os.leads.places.handler(({ input, context }) => {
    const { total, starts } = ledgerPlaces(context.host.vault(), input);
    return { total, starts: [...starts] };
  }),
  people: os.leads.people.handler(async ({ input, context }) => [...(await peopleNamed(context.host.vault(), input))]),
  known: os.leads.known.handler(async ({ input, context }) => [...(await knownWords(context.host.vault(), input))]),
  show: os.leads.show.handler(({ input, context }) => showLead(context.host.vault(), input.lead)),
  earlier: os.leads.earlier.handler(({ input, context }) => [
    ...earlierLeads(context.host.vault(), input.name, input.organisation),
  ]),
  reporter: os.leads.reporter.handler(({ input, context }) =>
    revealReporter(context.host.vault(), input.lead, input.reason, input.passphrase),
  ),
  exportWorkbook: os.leads.exportWorkbook.handler(({ input, context, signal }) =>
    guarded(exportLedger(context.host.vault(), input, signal)),
  ),
  previewImport: os.leads.previewImport.handler(({ input, context, signal }) =>
    guarded(previewImport(importDeps(context.host.vault()), input, signal)),
  ),
  importLedger: os.leads.importLedger.handler(({ input, context, signal }) =>
    guarded(importLedger(importDeps(context.host.vault()), input, signal)),
  ),
};

const items = {
  list: os.items.list.handler(({ input, context }) => {
    const { items: rows, ...page } = listItems(context.host.vault(), input);
    return { ...page, items: [...rows] };
  }),
  show: os.items.show.handler(({ input, context }) => showItem(context.host.vault(), input.item)),
  act: os.items.act.handler(async ({ input, context }) => {
    const { backups, ...acted } = await actOnItem(context.host.vault(), input.item, input.action);
    return { ...acted, backups: [...backups] };
  }),
  reporter: os.items.reporter.handler(({ input, context }) =>
    revealItemReporter(context.host.vault(), input.item, input.reason, input.passphrase),
  ),
};

const envelopeCalls = {
  list: os.envelopes.list.handler(({ input, context }) => {
    const { envelopes, ...page } = listEnvelopes(context.host.vault(), input);
    return { ...page, envelopes: [...envelopes] };
  }),
  add: os.envelopes.add.handler(({ input, context }) => addEnvelope(context.host.vault(), input)),
  act: os.envelopes.act.handler(({ input, context }) =>
    actOnEnvelope(context.host.vault(), input.envelope, input.action),
  ),
};

const meetings = {
  list: os.meetings.list.handler(({ input, context }) => {
    const { meetings: rows, ...page } = listMeetings(context.host.vault(), input);
    return { ...page, meetings: [...rows] };
  }),
  waiting: os.meetings.waiting.handler(({ context }) => [...waitingLeads(context.host.vault())]),
  show: os.meetings.show.handler(({ input, context }) => showMeeting(context.host.vault(), input.meeting)),
  call: os.meetings.call.handler(({ input, context }) => callMeeting(context.host.vault(), input)),
  change: os.meetings.change.handler(({ input, context }) =>
    changeMeeting(context.host.vault(), input.meeting, input.change),
  ),
  advice: os.meetings.advice.handler(({ input, context }) => [
    ...adviceOnRecord(context.host.vault(), input.meeting, input.record),
  ]),
  record: os.meetings.record.handler(({ input, context }) =>
    recordItem(context.host.vault(), input.meeting, input.record, input.declined),
  ),
  submit: os.meetings.submit.handler(({ input, context }) => [
    ...submitDecided(context.host.vault(), input.meeting, input.submit),
  ]),
  close: os.meetings.close.handler(({ input, context }) => closeMeeting(context.host.vault(), input.meeting)),
  correct: os.meetings.correct.handler(({ input, context }) =>
    correctMeeting(context.host.vault(), input.meeting, input.correction),
  ),
  void: os.meetings.void.handler(({ input, context }) =>
    voidMeeting(context.host.vault(), input.meeting, input.reason),
  ),
};

const evidence = {
  add: os.evidence.add.handler(({ input, context, signal }) =>
    guarded(addEvidence(context.host.vault(), input, signal)),
  ),
  addContent: os.evidence.addContent.handler(({ input, context, signal }) =>
    addEvidenceContent(context.host.vault(), input, signal),
  ),
  view: os.evidence.view.handler(({ input, context, signal }) => viewEvidence(context.host.vault(), input.id, signal)),
  list: os.evidence.list.handler(({ input, context }) => [...listEvidence(context.host.vault(), input.lead)]),
  export: os.evidence.export.handler(({ input, context, signal }) =>
    guarded(exportEvidence(context.host.vault(), input, signal)),
  ),
};

const cardCalls = {
  own: os.cards.own.handler(({ context }) => cards.ownCardSummary(context.host.vault())),
  export: os.cards.export.handler(({ input, context }) => cards.exportCard(context.host.vault(), input.to)),
  read: os.cards.read.handler(({ input, context }) => cards.readCard(context.host.vault(), input.file)),
  import: os.cards.import.handler(({ input, context }) =>
    cards.importCard(context.host.vault(), input.file, input.fingerprint),
  ),
  list: os.cards.list.handler(({ context }) => [...cards.listCards(context.host.vault())]),
  revoke: os.cards.revoke.handler(({ input, context }) =>
    cards.revokeCard(context.host.vault(), input.fingerprint, input.reason),
  ),
};

const packageCalls = {
  plan: os.packages.plan.handler(({ input, context }) => handoff.planPackage(context.host.vault(), input)),
  seal: os.packages.seal.handler(({ input, context, signal }) =>
    guarded(handoff.sealLeads(context.host.vault(), input, signal)),
  ),
  inspect: os.packages.inspect.handler(({ input, context, signal }) =>
    guarded(handoff.inspectPackage(context.host.vault(), input, signal)),
  ),
  open: os.packages.open.handler(({ input, context, signal }) =>
    guarded(handoff.openPackage(context.host.vault(), input, signal)),
  ),
  finish: os.packages.finish.handler(({ input, context, signal }) =>
    guarded(handoff.finishPackages(context.host.vault(), input, signal)),
  ),
  deliver: os.packages.deliver.handler(({ input, context }) => packages.markDelivered(context.host.vault(), input)),
  void: os.packages.void.handler(({ input, context }) => packages.voidPackage(context.host.vault(), input)),
  list: os.packages.list.handler(({ context }) => [...packages.listPackages(context.host.vault())]),
  closeFinding: os.packages.closeFinding.handler(({ input, context }) => {
    packages.closeFinding(context.host.vault(), input);
    return {};
  }),
};

const desk = {
  today: os.desk.today.handler(({ context }) => deskToday(context.host.vault())),
};

const documents = {
  print: os.documents.print.handler(({ input: { what, ...order }, context }) =>
    printDocument(context.host.vault(), what, order),
  ),
};

/** Every call of the contract with the one function that serves it, in every host. */
export const router = os.router({
  ...{ vault, members, leads, items, envelopes: envelopeCalls, meetings, evidence },
  ...{ cards: cardCalls, packages: packageCalls, desk, documents, settings, rules: ruleCalls },
});

import { useRequest } from '#components/ui/use-request.ts';

/** Whether anything tells when the other one is free: hours, a shared address, or a file. */
export function usePartnerKnown(): boolean {
  const settings = useRequest('readSettings', {}, ['settings']);
  const partner = useRequest('readPartner', {}, ['settings', 'accounts']);
  const hours = settings.state === 'ready' ? (settings.value.partnerHours ?? []) : [];
  const told = partner.state === 'ready' && (partner.value.shared ?? partner.value.file) !== undefined;
  return told || hours.length > 0;
}

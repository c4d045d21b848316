import { Posture } from '../model/posture';

/** Where it is written what a green does not prove: a page in the folder of this project. @public */
export const NOT_PROVED_PAGE = 'docs/what-a-green-does-not-prove.md';

/** A way for data that no judgement of network settings speaks of: a heading, and why the network does not close it and what does. @public */
export type NotProved = Record<'title' | 'text', string>;

/** What an exfiltration-protected posture does not prove; the page says more of each. @public */
export const NOT_PROVED: readonly NotProved[] = [
  {
    title: 'DNS tunnelling',
    text: 'Whoever can ask for a name can write data into it, and Azure’s resolver asks the internet. Limit which names networks may ask for.',
  },
  {
    title: 'Downloads by those who may',
    text: 'Who may read data may take it home by the studio, a notebook or a screen. That is a matter of roles and devices.',
  },
  {
    title: 'Copies over the control plane',
    text: 'Azure Resource Manager and Microsoft Entra ID stay reachable. Who may write elsewhere copies disks, images and whole accounts without passing the network.',
  },
  {
    title: 'An approved private endpoint to a wrong account',
    text: 'A private endpoint counts as private, whoever owns what is behind it. Approve targets by owner, and list the subscriptions in policy.',
  },
  {
    title: 'Another workspace of the tenant',
    text: 'Service tags such as AzureMachineLearning stand for every workspace of everybody. A job with another workspace’s rights can carry data there.',
  },
  {
    title: 'A relay in the same network',
    text: 'Private addresses of described networks count as inside. A machine there with a way out of its own carries what it is handed.',
  },
  {
    title: 'Hosts whose address nobody states',
    text: 'Rules for hosts hold for names. Which address a name leads to, and who else is behind it, is not read.',
  },
  {
    title: 'What changed since, or was never true',
    text: 'A request and a file say what shall be. Only a reading says what is, and only for its moment.',
  },
];

/** What a posture of this verdict does not prove, as a part of it. @internal */
export const notProvedOf = ({
  verdict,
}: Pick<Posture, 'verdict'>): Pick<Posture, 'notProved'> =>
  verdict === 'exfiltration-protected' ? { notProved: NOT_PROVED_PAGE } : {};

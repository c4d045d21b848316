import { azurePolicyWriter } from './azurePolicy';
import { checkovWriter } from './checkov';
import { psruleWriter } from './psrule';
import {
  Matched,
  WaivedPlace,
  WaiverToWrite,
  WaiverWriter,
  WrittenWaivers,
} from './written';

const WRITERS = {
  'azure-policy': azurePolicyWriter,
  psrule: psruleWriter,
  checkov: checkovWriter,
} satisfies Record<string, WaiverWriter>;

/** A tool that waivers can be written for. @public */
export type WaiverTool = keyof typeof WRITERS;

/**
 * Writes waivers that hold for another tool, so that what people decided is typed
 * once. What the tool has nothing for, or would accept more widely than was
 * approved, is left out, and it is said why.
 * @public
 */
export function writeWaivers(
  tool: WaiverTool,
  waivers: readonly WaiverToWrite[],
  workspace: WaivedPlace,
): WrittenWaivers {
  const writer: WaiverWriter = WRITERS[tool];
  const matched: Matched[] = [];
  const leftOut: WrittenWaivers['leftOut'] = [];
  for (const waiver of waivers) {
    const names = writer.namesOf(waiver.check);
    const because = names.length
      ? writer.tooWide(waiver)
      : `${writer.tool} has no finding for the same`;
    const { requestId, check } = waiver;
    if (because) leftOut.push({ requestId, check, because });
    else matched.push({ waiver, names });
  }
  const files = matched.length ? writer.write(matched, workspace) : [];
  return { files, leftOut };
}

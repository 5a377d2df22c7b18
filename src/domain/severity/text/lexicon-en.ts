import type { Lexicon } from './lexicon';

const PEOPLE =
  '(?:users?|customers?|people|clients?|tenants?|accounts?|organi[sz]ations?|companies|members|visitors|merchants)';
const UNABLE = "(?:cannot|can ?not|can't|can’t|unable to|not able to|no longer able to|could not|couldn't)";

/** Expressions in English tickets. Words that negate from within (`not working`) belong to the expression itself. */
export const english: Lexicon = {
  outage: [
    /\b(?:outages?|unavailable|unavailability|unreachable|inaccessible|offline|disabled|stalled|stuck|not (?:processed|processing|delivered|updated|sent))\b/i,
    /\b(?:is|are|was|were|went|been|goes|still|now|completely|totally|entirely|site|service|system|platform|website|api|app)\s+down\b(?! (?:to|from|by|at \d))/i,
    /\bdown (?:for|in|across) (?:all|every|most|many|some|our|the)\b/i,
    /^(?!.*\b(?:not|no|slow|cool|wind|shut)\b)[\w /-]{1,40}\bdown$/i,
    /\bnot (?:available|working|responding|loading|reachable|accessible|functioning|functional|starting)\b/i,
    /\b(?:does|do|did|will|would)(?:n't|n’t| not) (?:work|load|open|respond|start|function|go through)\b/i,
    new RegExp(`\\b${UNABLE}\\b`, 'i'),
    /\b(?:no ?one|nobody) (?:can|is able to)\b/i,
    /\bstopped (?:working|responding|processing|sending|loading)\b/i,
    /\b(?:completely|totally|fully|entirely|hard) (?:broken|failing|blocked|down|stuck)\b/i,
    /\b(?:all|every) (?:\w+ ){0,3}(?:fails?|failing|failed|rejected|blocked|time out|timing out)\b/i,
    /\b(?:locked out|blank (?:page|screen)|white (?:page|screen))\b/i,
  ],
  'partial-outage': [
    /\b(?:degraded|reduced|impaired|impacted|lower(?:ed)?) availability\b/i,
    /\bpartial(?:ly)? (?:outage|unavailable|down)\b/i,
    /\bintermittent(?:ly)? (?:outages?|unavailable|down)\b/i,
  ],
  errors: [
    /\b(?:elevated|increased|high(?:er)?|many|intermittent|spike (?:in|of)|rise in) (?:\w+ ){0,3}(?:errors?|failures?|error rates?|timeouts?)\b/i,
    /\berror rates?\b/i,
    /\b(?:errors?|exceptions?|failures?|failing|fails|failed|timeouts?|timing out|timed out|times out)\b/i,
    /\b(?:http )?50[0-4]s?\b/i,
    /\b5xx\b/i,
    /\bcrash(?:es|ed|ing)?\b/i,
  ],
  'severe-degradation': [
    /\b(?:very|extremely|unusably|painfully|severely|massively|terribly|much too) (?:slow|delayed|degraded|sluggish)\b/i,
    /\b(?:severe|significant|major|extreme|massive|serious) (?:\w+ ){0,2}(?:slowness|latency|latencies|delays?|degradation|disruptions?|impact|slow ?downs?|performance (?:issues?|problems?|degradation))\b/i,
    /\bsignificantly (?:slow(?:er)?|delayed|degraded|disrupted|impaired|impacted)\b/i,
    /\b(?:takes?|taking|took|wait(?:s|ing)?) (?:\w+ ){0,4}minutes?\b/i,
  ],
  slowness: [
    /\b(?:slow(?:er|ly|ness|down)?|sluggish|laggy|lagging|latency|latencies|delay(?:s|ed)?|backlog|queued up)\b/i,
    /\b(?:degraded|impacted|poor|bad|reduced) performance\b/i,
    /\bperformance (?:issues?|problems?|degradation)\b/i,
    /\b(?:takes?|taking|took) (?:\w+ ){0,4}(?:seconds?|too long|longer|ages|forever)\b/i,
  ],
  degradation: [
    /\b(?:degraded|degradations?|degrading|disruptions?|disrupted|impaired|impacted|regressions?|unstable|flaky|intermittent(?:ly)?)\b/i,
    /\b(?:issues?|problems?|trouble) (?:with|in|on|for|across|affecting|accessing|related to|when|while)\b/i,
  ],
  cosmetic: [
    /\b(?:typos?|misspell(?:ed|ing)|cosmetic|misaligned|alignment|wrong (?:colou?r|icon|font|label)|tooltip|spelling|visual glitch(?:es)?|layout (?:glitch|bug|shift)|broken layout)\b/i,
  ],
  'data-loss': [
    /\b(?:data[- ]loss|loss of (?:\w+ )?data|data corruption|data integrity|corrupt(?:ed|ion)?|inconsistent data)\b/i,
    /\b(?:lost|losing|missing|wiped|overwritten|overwrote|deleted) (?:\w+ ){0,2}(?:data|records?|rows|files|orders|bookings|entries|history|messages)\b/i,
    /\b(?:data|records?|rows|files|orders|bookings|entries|messages) (?:is|are|was|were|has been|have been|being|got|get|getting)? ?(?:lost|gone|missing|wiped|overwritten|deleted|vanish(?:ed|ing)|disappear(?:ed|ing)?)\b/i,
    /\b(?:charged|billed|booked) (?:twice|two times|multiple times)\b/i,
    /\b(?:duplicate|double) (?:charges?|payments?|bookings?|invoices?)\b/i,
  ],
  breach: [
    /\b(?:security (?:breach|incident)|breach(?:ed)?|data leak|leaked|leaking|unauthori[sz]ed (?:access|logins?|use)|intrusion|intruder|hacked|ransomware|malware|exfiltrat\w+)\b/i,
    /\b(?:actively|being) exploited\b/i,
    /\bcompromised\b/i,
    /\b(?:see|sees|seeing|view|access|shown|read) (?:\w+ ){0,2}(?:another|other|someone else's|each other's) (?:customer|user|tenant|people|company|account|compan)\w*['’]?s?\b/i,
    /\bexpos(?:ed|es|ing|ure of) (?:\w+ ){0,2}(?:data|credentials|tokens?|secrets?|passwords?|personal|customer)\b/i,
  ],
  vulnerability: [
    /\b(?:vulnerabilit(?:y|ies)|cve-\d{4}-\d+|security (?:issue|hole|flaw|bug|weakness)|sql injection|xss)\b/i,
  ],
  revenue: [
    /\b(?:los(?:s|es) of|losing|lost|lose|missed|missing out on|impact(?:s|ing)?(?: on)?|affect(?:s|ing)|hurt(?:s|ing)?|cost(?:s|ing)(?: us)?|risk to) (?:\w+ ){0,2}(?:revenue|turnover|sales|orders|bookings|deals|money|business)\b/i,
    /\b(?:revenue|sales|financial|business) (?:loss(?:es)?|impact|drop|hit|damage)\b/i,
    /\b(?:revenue|sales|turnover) (?:is|are|has|have) (?:\w+ )?(?:down|lost|affected|dropping|dropped|falling|fallen)\b/i,
    /\borders? (?:\w+ ){0,2}(?:failing|dropped|dropping|not going through)\b/i,
  ],
  'major-revenue': [
    /\b(?:significant|major|large|substantial|huge|massive|heavy|ongoing|direct) (?:\w+ ){0,2}(?:revenue|sales|financial|business|loss of (?:revenue|sales))\b/i,
    /\b(?:revenue|sales|money|orders|[$€£¥] ?\d[\d,.]*[km]?)\b.{0,30}\b(?:per|every|an|each) (?:minute|hour|day)\b/i,
    /\b(?:all|every|no) (?:new )?(?:orders?|sales|payments?|bookings?)\b.{0,20}\b(?:fail(?:s|ing)?|lost|blocked|rejected|go(?:es|ing)? through|coming in)\b/i,
  ],
  workaround: [
    /\b(?:work-?arounds?|work around)\b/i,
    /\b(?:re-?fresh(?:ing)?|re-?load(?:ing)?|re-?try(?:ing)?|re-?start(?:ing)?|logging in again|incognito|other browsers?|the mobile app|the api) (?:\w+ )?(?:helps|works|fixes it|resolves it|is fine)\b/i,
    /\bcan (?:still )?(?:\w+ )?use (?:\w+ ){1,4}instead\b/i,
  ],
  everyone: [
    new RegExp(
      `\\b(?:all|every|each) (?:of )?(?:our |the )?(?:\\w+ )?(?:${PEOPLE}|regions?|services)\\b`,
      'i',
    ),
    /\b(?:everyone|everybody|nobody can|no ?one can|worldwide|globally|company[- ]wide|site[- ]wide)\b/i,
    /\b(?:entire|whole) (?:site|platform|product|company|service|system|app)\b/i,
  ],
  many: [
    new RegExp(
      `\\b(?:many|most|multiple|several|numerous|various|(?:a )?(?:large|high|growing|significant) (?:number|share|part|portion) of|(?:the )?majority of|thousands of|hundreds of|dozens of) (?:of )?(?:our |the )?(?:\\w+ )?${PEOPLE}\\b`,
      'i',
    ),
    /\b(?:widespread|(?:multiple|several|many|a number of) (?:\w+ )?(?:regions|services|components|systems|reports|tickets))\b/i,
    /\b(?:flood(?:ed)?|flooding) (?:\w+ ){0,2}(?:with|of) (?:\w+ )?(?:calls|tickets|reports|complaints)\b/i,
  ],
  some: [
    new RegExp(
      `\\b(?:some|certain|a few|a handful of|a (?:small |limited )?(?:number|subset|portion|part|fraction|percentage) of|(?:small|limited) (?:number|subset|portion) of) (?:of )?(?:our |the )?(?:\\w+ )?(?:${PEOPLE}|requests|jobs|regions?)\\b`,
      'i',
    ),
  ],
  'one-customer': [
    /\b(?:one|a single|only one|just one|single) (?:\w+ )?(?:customer|tenant|client|company|account|organi[sz]ation|merchant)\b/i,
    /\bonly (?:customer|tenant|client) [A-Z]/,
  ],
  'one-user': [
    /\b(?:one|a single|only one|just one|single) (?:\w+ )?(?:user|person|employee|colleague|agent)\b/i,
    /\b(?:only|just) (?:me|my (?:account|machine|laptop))\b/i,
  ],
  'no-customer-impact': [
    /\b(?:no|zero|without) (?:\w+ )?(?:customer|user|client|external|production)[- ](?:facing )?impact\b/i,
    /\bno (?:customers?|users?|clients?) (?:is|are|were|was|have been) (?:affected|impacted)\b/i,
    /\b(?:does|do|did)(?:n't|n’t| not) (?:affect|impact) (?:any |our )?(?:customers|users|production)\b/i,
    /\b(?:internal[- ]only|only internal|internal tool|staging (?:only|environment)|not customer[- ]facing)\b/i,
  ],
};

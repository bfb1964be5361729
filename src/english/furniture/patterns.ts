/**
 * Furniture of article pages in English: what copying a page brings along beside the article.
 * A line pattern must match a whole paragraph, so that “Share prices fell” and “Read more books”
 * stay prose. Beside each entry: where it is seen.
 */

import {capital, letter} from '../lexicon/letters.js'

export interface FurniturePattern {
  /** What it is, in words. */
  readonly kind: string
  readonly pattern: RegExp
  /** Only in a list: the labels of a navigation are ordinary words elsewhere. */
  readonly onlyInList?: boolean
  /** Only at the top of a text, before its headline. */
  readonly onlyAtTop?: boolean
}

const number = String.raw`\d[\d,.]*\s?[kKmM]?`
const ago = String.raw`(?:${number}|an?|one|two|three|a few|just) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago`
const network = String.raw`(?:Facebook|Twitter|X|Instagram|LinkedIn|WhatsApp|Telegram|Reddit|Pinterest|Threads|Bluesky|Mastodon|YouTube|TikTok|E-?mail|Print|Copy link|Save|Share|Tweet|Flipboard|SMS|Messenger|Pocket|Link|More)`
const separator = String.raw`(?:\s*[|·•/,>–—-]\s*|\s+)`
const agency = String.raw`(?:Getty(?: Images)?|AFP|AP|Associated Press|Reuters|EPA|PA(?: Wire| Media)?|Shutterstock|Alamy|iStock|Bloomberg|UPI|Xinhua|Anadolu|NurPhoto|Handout|Courtesy|Supplied|Wikimedia(?: Commons)?|Flickr|Unsplash|Pixabay|File)`

const day = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}`
const clock = String.raw`\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,4})?`

const creditName = String.raw`(?:[${capital}][${letter}.'’-]*|by|via|for|the|of)`

/** Patterns that take a whole paragraph. */
export const furnitureLines: readonly FurniturePattern[] = [
  // Under the headline of content-management themes (“618 Views”, “1.2k views”).
  {kind: 'view count', pattern: new RegExp(`^${number} (?:views?|reads?|shares?|likes?)$`, 'i')},
  // At the foot of WordPress and Disqus pages (“0 Comments”, “Leave a comment”).
  {
    kind: 'comment count',
    pattern: new RegExp(
      `^(?:(?:(?:1|one) comment|(?:${number}|no) comments)(?: so far)?|(?:view|show|see|read)(?: all)?(?: ${number})? comments?(?: \\(${number}\\))?|comments? \\(${number}\\)|(?:what do you think\\? )?(?:leave|post|add) a (?:comment|reply)(?: below)?|join the (?:conversation|discussion)|comments (?:are closed|off))\\.?$`,
      'i'
    )
  },
  // Medium, Substack and most news themes (“3 min read”, “Reading time: 4 minutes”).
  {
    kind: 'reading time',
    pattern:
      /^(?:\d+[ -]?min(?:ute)?s?\.?(?: to)? read|(?:estimated )?read(?:ing)? time:? .{0,4}\d+ min(?:ute)?s?\.?)$/i
  },
  // Live themes (“Last update: 10 hours ago”, “Updated 3 hours ago”, “Published 2 days ago”).
  {
    kind: 'time stamp',
    pattern: new RegExp(
      `^(?:(?:last )?(?:updated?|modified|edited|published|posted)(?: on| at)?:?\\s+)?(?:${ago}|just now)$`,
      'i'
    )
  },
  {
    kind: 'time stamp',
    pattern:
      /^(?:last )?(?:updated?|modified|edited|published|posted)(?: on| at|:)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[\w.]+ [\w.]+,? \d{4}(?:[ ,|–-]+(?:at )?\d{1,2}[:.]\d\d.{0,12})?$/i
  },
  // With the day and the time of the server (“First published on Mon 2 Mar 2026 18.41 CET”).
  {
    kind: 'time stamp',
    pattern: new RegExp(
      `^(?:(?:first|last|originally) )?(?:updated?|modified|edited|published|posted)(?: on| at)?:?\\s+${day}(?:[ ,|–-]+(?:at )?${clock})?$`,
      'i'
    )
  },
  // Share bars (“Share”, “Share | Print | 1,204 Views”, “Share this: Facebook | X”, “Share this article”).
  {
    kind: 'share bar',
    pattern:
      /^share(?: (?:this|the)(?: (?:article|story|post|page|page on.*|video))?| on .{2,20}| via .{2,20}| options| full article)?:?$/i
  },
  {
    kind: 'share bar',
    pattern: new RegExp(
      `^(?:share(?: this(?: article| story| post)?)?(?: on| via)?:?${separator})?${network}(?:${separator}(?:${network}|${number} (?:views?|shares?|comments?)))+$`,
      'i'
    )
  },
  // Buttons beside an article (“Copy link”, “Gift this article”, “Print this page”).
  {
    kind: 'share bar',
    pattern:
      /^(?:copy (?:the )?link|tweet|(?:print|save|gift|e-?mail|bookmark)(?: this| the)? (?:article|story|page|post)|add to favou?rites)$/i
  },
  {kind: 'share bar', pattern: new RegExp(`^${network}$`, 'i'), onlyInList: true},
  // Players (“Play video”, “Listen to this article (4 min)”, “0:00 / 3:45”).
  {
    kind: 'player label',
    pattern:
      /^(?:(?:play|pause|replay|mute|unmute|watch|listen)(?: (?:to )?(?:this|the))? (?:video|audio|clip|article|story)(?: \(?\d+ ?(?:min(?:ute)?s?|mins?)\)?)?|(?:video|audio|media) player|\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d|loading[.… ]*|(?:please )?enable javascript\b.{0,80}|your browser does not support\b.{0,80}|this (?:video|content) (?:is not|isn['’]t) available\b.{0,40})[.:]?$/i
  },
  // Calls of broadcasters and newspapers (“Follow us on WhatsApp”, “Like us on Facebook”).
  {
    kind: 'follow call',
    pattern: new RegExp(
      `^(?:please )?(?:follow|like|find|join|add|connect with) (?:us|our (?:\\w+ ){0,3}(?:channel|page|group)|@?[\\w ]{2,30}) (?:on|as a preferred source on) (?:${network}|Google)(?:(?:,| and| &) (?:on )?${network})*[.!]?$`,
      'i'
    )
  },
  // Newsletter boxes (“Sign up for our … newsletter”, “Get our obituaries by email every Friday”, “Unlock the … newsletter for free”).
  {
    kind: 'newsletter call',
    pattern:
      /^(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|(?:by|our) e-?mails?|alerts?|briefing|podcast|inbox|updates)\b.{0,40}$/i
  },
  {
    kind: 'newsletter call',
    pattern:
      /^(?:get|receive|unlock|have)\b.{0,60}\b(?:newsletter|by e-?mail|in your inbox|to your inbox|straight to you)\b.{0,40}$/i
  },
  {
    kind: 'subscription call',
    pattern:
      /^(?:subscribe(?: now| today| to (?:read|continue)\b.{0,40})?|already (?:a subscriber|subscribed|have an account)\?.{0,30}|(?:log|sign) in(?: to (?:continue|read)\b.{0,30})?|become a member|start your free trial|support our journalism)[.!]?$/i
  },
  // Paywalls (“This article is for subscribers only”, “You have 2 free articles left”).
  {
    kind: 'subscription call',
    pattern:
      /^(?:subscribe (?:now |today )?for (?:unlimited|full|just|only)\b.{0,60}|this (?:article|story|content) is (?:only |exclusively )?(?:available )?(?:for|to) (?:\w+ )?(?:subscribers|members)(?: only)?|(?:for )?subscribers only|you have (?:\w+ )?(?:free )?articles? (?:left|remaining)\b.{0,40}|to (?:continue|keep) reading\b.{0,80}|(?:create|register for) (?:a|your) free account\b.{0,40}|unlock this (?:article|story)|support (?:independent|local|quality|our) journalism(?: today)?|make a (?:contribution|donation)|donate(?: now| today)?|become a (?:supporter|patron|subscriber))[.!]?$/i
  },
  // Sign-up forms (“Enter your email address”, “By signing up you agree to …”, “Turn on notifications”).
  {
    kind: 'newsletter call',
    pattern:
      /^(?:(?:enter )?your e-?mail(?: address)?|by (?:signing up|subscribing|registering|clicking)\b.{0,60}\bagree\b.{0,120}|this (?:site|form) is protected by recaptcha\b.{0,120}|(?:turn on|enable|allow) (?:push )?notifications|(?:download|get) (?:our|the) (?:\w+ ){0,3}app(?: now)?|(?:breaking )?news alerts)[.!*]?$/i
  },
  // Cookie banners.
  {
    kind: 'cookie line',
    pattern:
      /^(?:(?:we|this (?:web)?site|our (?:web)?site|our partners and we|we and our partners) uses? cookies\b.{0,160}|accept (?:all )?cookies|manage (?:cookies|(?:cookie )?(?:settings|preferences)|(?:your |my )?consent)|cookie (?:policy|settings|preferences|notice)|accept all|reject all)\.?$/i
  },
  // Advertisement slots.
  {
    kind: 'advertisement label',
    pattern:
      /^(?:[-–—[( ]*)(?:advertisements?|advertorial|sponsored(?: content| by .{2,40})?|ad|ads by .{2,30}|paid content|promoted(?: content)?|story continues below(?: this)? (?:advertisement|ad)|article continues (?:below|after)(?: this| the)?(?: advertisement| ad)?|skip advertisement|remove ads|report this ad)[-–—\]): ]*(?:(?:continue reading|(?:story|article) continues)(?: below)?[-–—\]) ]*)?$/i
  },
  // In-article jumps (“CONTINUE READING BELOW”, “Scroll to continue”).
  {
    kind: 'page jump',
    pattern:
      /^(?:continue reading(?: below| the main story)?|(?:story|article) continues below|scroll (?:down )?(?:to continue|for more)(?: with content)?|keep reading|read (?:the )?full (?:story|article)(?: here)?|(?:back|return) to (?:top|home(?:page)?)|skip to (?:main )?content|next (?:article|story|post)|previous (?:article|story|post)|load more|show more|see more|view more|click here(?: to .{2,60})?|jump to (?:comments|recipe|content))[.:…>» ]*$/i
  },
  // Pages of an archive (“1 2 3 … 10 Next »”, “Older posts”, “Page 2 of 7”).
  {
    kind: 'pager',
    pattern:
      /^(?:(?:(?:\d{1,3}|…|\.{3}|[«»‹›<>←→|]|first|last)\s+){2,12}(?:[«»‹›<>←→]|next|last)[«»‹›<>←→ ]{0,3}|[«‹<← ]{0,3}(?:older|newer|next|previous) (?:posts?|pages?|entries|articles?|stor(?:y|ies))[»›>→ ]{0,3}|page \d{1,3} of \d{1,3})$/i
  },
  // Teasers of other pages (“Read more: …”, “Related: …”). The colon makes the label.
  {
    kind: 'teaser',
    pattern:
      /^(?:read more|read also|also read|see also|related(?: (?:articles?|stories|story|posts?|content|news|topics))?|more (?:on this(?: story)?|from .{2,40}|in .{2,30}(?=\s[›»→>])|like this|stories)|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|trending(?: now)?|most (?:read|popular|viewed)|watch(?: now)?|listen(?: now)?|in other news|editor['’]s (?:picks?|choice)|latest (?:news|stories)|explore more|up next|top stories)\s{0,3}(?::.{0,160}|[›→>»…]*)$/i
  },
  // Outlines that themes generate (“Table of Contents”). “Summary” and “Highlights” are headings as well.
  {
    kind: 'outline label',
    pattern:
      /^(?:table of contents|(?:article|story|key) highlights|key (?:takeaways|points|facts)|on this page|in this (?:article|story)|at a glance|quick (?:read|summary)|filed under|tags?:.{2,120}|topics?:.{2,120}|filed under:.{2,80})$/i
  },
  {
    kind: 'outline label',
    pattern: /^(?:highlights|summary|topics|tags|categories)$/i,
    onlyAtTop: true
  },
  // Breadcrumbs (“Home > News > Transport”).
  {
    kind: 'breadcrumb',
    pattern: new RegExp(String.raw`^home(?:page)? ?(?:[>›»/|→][${letter}\d&,' -]{2,62})+$`, 'i')
  },
  {
    kind: 'breadcrumb',
    pattern:
      /^(?:home|news|politics|world|u\.?s\.?(?: news)?|uk(?: news)?|business|sports?|opinion|culture|lifestyle|tech(?:nology)?|science|health|entertainment|travel|economy|markets|climate|environment|education|local|national|international|video|photos|menu|search|login|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?)$/i,
    onlyInList: true
  },
  // Bylines of templates (“Author: Jane Roe”, “Written by Jane Roe”), not “By Jane Roe”, which articles print.
  {
    kind: 'template byline',
    pattern: new RegExp(
      String.raw`^(?:author|written by|posted by|published by|reporter|editor|edited by)\s*:\s*[${capital}][${letter}.'’-]*(?: (?:[${capital}][${letter}.'’-]*|de|van|von|al|bin)){0,4}$`
    )
  },
  {
    kind: 'template byline',
    pattern: new RegExp(
      String.raw`^(?:author|written by|posted by|published by|reporter|editor|edited by)(?:\s*:\s*|\s+)[${letter}][${letter}.'’-]*(?: [${letter}][${letter}.'’-]*){1,4}$`,
      'i'
    )
  },
  // Captions with their credit (“Photo: … (Handout)”, “Jo Roe/Getty Images”).
  {
    kind: 'picture credit',
    pattern:
      /^(?:(?:image|media|video) (?:caption|source)(?:$|[:,]? )|(?:photo(?:graph)?s?|images?|pictures?|video|illustration|graphic|cover image|featured image|source image)(?: (?:credits?|by|courtesy(?: of)?|source|via|illustration))?\s*:(?:\s|$))\s*.{0,200}$/i
  },
  {
    kind: 'picture credit',
    pattern: new RegExp(
      String.raw`^\(?(?:[${capital}][${letter}.'’-]*(?: [${capital}][${letter}.'’-]*){0,3}(?:\s*/\s*|\s+via\s+|,\s*(?!PA\)?\.?$)))+(?:(?:AFP|AP|Reuters|Pool)\s*(?:/|via)\s*)?${agency}(?: via ${agency})?\)?\.?$`
    )
  },
  // “Credit: Jo Roe/Ardmore Echo”, “Credits: Jo Roe”, and the label alone.
  {
    kind: 'picture credit',
    pattern: new RegExp(
      String.raw`^(?:[Pp]hoto |[Ii]mage )?[Cc]redits?(?::(?: ${creditName}(?:(?: ?[,/&] ?| )${creditName}){0,9})?)?$`
    )
  },
  {
    kind: 'picture credit',
    pattern: /^(?:Getty Images|Shutterstock|Alamy|iStock|NurPhoto|Unsplash|Pixabay)$/
  },
  // Feedback widgets (“Was this article helpful? Yes No”).
  {
    kind: 'feedback widget',
    pattern:
      /^(?:(?:was|is|did you find) this (?:article |page |story |post |information |content )?(?:helpful|useful)\?(?: (?:yes|no|[|/👍👎])){0,4}|how did we do\?|rate this (?:article|page|story|post).{0,20}|(?:thanks|thank you) for your feedback[.!]?)$/iu
  },
  // Comment forms of WordPress and Disqus (“Your email address will not be published. Required fields are marked *”).
  {
    kind: 'comment form',
    pattern:
      /^(?:(?:your )?e-?mail address will not be published\b.{0,60}|required fields are marked.{0,4}|save my name, e-?mail,? and website in this browser\b.{0,40}|you must be (?:logged|signed) in to (?:post a |leave a )?comment\b.{0,40}|please (?:log|sign) in to comment\b.{0,40}|(?:name|e-?mail|comment) ?\*)$/i
  },
  // Where a text was posted (“Posted in News, Politics”, “This article was originally published on The Conversation.”).
  {
    kind: 'publication note',
    pattern: new RegExp(`^[Pp]osted (?:in|under):?(?:,? [${capital}&][${letter}&'’-]*){1,8}$`)
  },
  {
    kind: 'publication note',
    pattern:
      /^this (?:article|story|post|piece|essay|interview) (?:(?:was|is) )?(?:first|originally) (?:(?:re)?published|posted|appeared|ran) (?:on|in|by|at|from) .{2,100}$/i
  },
  // Calls to readers at the foot.
  {
    kind: 'reader call',
    pattern:
      /^(?:got a (?:tip|story|news tip)\?.{0,80}|have (?:a (?:tip|story)|you been affected)\b.{0,100}\?.{0,80}|send (?:us )?(?:your )?(?:tips|feedback|corrections)\b.{0,80}|report (?:a|an) (?:typo|error|correction)\b.{0,40}|(?:contact|e-?mail|reach|write to) (?:the )?(?:author|reporter|writer|newsroom|editors?|us)\b.{0,60}|(?:contact|e-?mail|reach) .{2,60} at \S{1,60}@\S{3,60})$/i
  },
  // Rights lines.
  {
    kind: 'rights line',
    pattern: /^(?:(?:copyright )?(?:©|\(c\))|copyright(?= \d{4}))\s*[\d\p{L}].{0,160}$/iu
  },
  {
    kind: 'rights line',
    pattern: new RegExp(
      `^(?:Copyright|COPYRIGHT)(?: (?:[${capital}&][${letter}.'’-]*|of|the|and)){1,6}$`
    )
  },
  {kind: 'rights line', pattern: /^all rights reserved\.?$/i}
]

/** Patterns that stand inside a line of text. */
export const furnitureInText: readonly FurniturePattern[] = [
  // Labels for screen readers that scraping a link keeps.
  {
    kind: 'link label',
    pattern:
      /\(\s*(?:external(?: link)?,?\s*)?(?:link )?opens?(?: in)?(?: a)? new (?:tab|window)(?: or (?:tab|window))?\s*\)/gi
  },
  {kind: 'link label', pattern: /\((?:external link|link is external)\)/gi},
  // Captions run into the text.
  {
    kind: 'picture credit',
    pattern: new RegExp(
      `\\((?:photo(?:graph)?|image|picture) (?:by|credit|courtesy(?: of)?)[^()]{2,80}\\)`,
      'gi'
    )
  },
  {kind: 'advertisement label', pattern: /\[(?:advertisement|ad)\]/gi}
]

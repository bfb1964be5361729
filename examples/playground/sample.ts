/** An invented story: what a careless rewriting did to it shows most of what ibid finds. */
export const draft = `# Skerry light to go dark

4 min read

The lighthouse on Skerry Rock will be switched off in November after 112 years of service, The Skerry Times reports.

“We asked the board for one more winter and they sent us a postcard,” said Mona Flett, the last keeper of the light.

Moving the lamp to the mainland will save £480,000 a year.

I learned my trade by that light and now I steer by a telephone, skipper Tom Orr said.

The island’s council has asked for a delay until spring. Its leader, Isla Raeburn, said the light was “the only neighbour most of us have.”

The rockâ€™s visitors centre will stay open, and the keepers cottage is to be let to holidaymakers.

Share this article
`

export const sources = [
  {
    name: 'skerry-times.md',
    publisher: 'The Skerry Times',
    author: 'Jean Linklater',
    value: `# Lighthouse on Skerry Rock to be switched off

The lighthouse on Skerry Rock will be switched off in October after 112 years of service, the Northern Lights Board announced on Tuesday.

“We asked the board for one more winter and they gave us a postcard,” said Mona Flett, the last keeper of the light.

Moving the lamp to the mainland may save as much as £480,000 a year, according to a draft of the board’s budget.

“I learned my trade by that light and now I steer by a telephone,” said Tom Orr, who has fished off the rock since he was fifteen.

The council of the island has asked the board to wait until the spring.
`
  },
  {
    name: 'harbour-radio.txt',
    publisher: 'Harbour Radio',
    author: '',
    value: `Isla Raeburn, who leads the island’s council, told Harbour Radio that the lighthouse was “the only neighbour most of us have.”

The visitors’ centre on the rock will remain open. The keeper’s cottage is to be let to people on holiday.
`
  }
]

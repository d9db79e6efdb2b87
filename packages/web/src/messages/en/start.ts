export const start = {
  title: 'Find every support you can get, in one go',
  lead: 'Tell us once about your shop, work and family. You see at once which of Seoul’s sixteen programmes you qualify for, how much, and for how many months.',
  begin: 'Start now',
  resume: 'Continue',
  resumeNote: 'What you entered before is still on this device.',
  again: 'Start over',
  promises: {
    title: 'How it helps',
    noAccount: { title: 'No account', text: 'Neither your name nor your number is asked.' },
    onDevice: {
      title: 'Kept on this device only',
      text: 'Stop and continue whenever you like, and delete it at any time.',
    },
    unknown: { title: 'Not knowing is fine', text: 'Answer “I don’t know” and fill it in later.' },
    reasons: {
      title: 'With the reasons',
      text: 'Why you qualify, or what is missing, each with its source.',
    },
  },
  examples: {
    title: 'Look at a case like yours first?',
    text: 'A restaurant owner, a designated driver, a landlord: see the results of situations filled in for you.',
    link: 'See examples',
  },
  programmes: {
    title: 'Which programmes are there?',
    text: 'Rent, tax, loans, employment insurance, living support: every condition and source is open.',
    link: 'See all programmes',
  },
} as const

export const shell = {
  name: 'Ondol',
  subtitle: 'Seoul’s support at a glance',
  skip: 'Skip to content',
  loading: 'Loading',
  close: 'Close',
  highContrast: 'High contrast',
  nav: {
    label: 'Main menu',
    check: 'Find support',
    examples: 'Examples',
    programmes: 'Programmes',
    cases: 'My applications',
  },
  footer: {
    demonstration:
      'This site is open software that lets anyone work through the Seoul Institute’s policy proposal. Results are guidance; the responsible body decides.',
    privacy:
      'What you enter stays on this device. It is sent to the server only to make a PDF, of which nothing is kept there, and when you apply.',
    source: 'Every condition and figure used stands in the list of programmes, with its source.',
  },
  drill: {
    label: 'Date and emergency',
    asking: 'Checking today’s situation.',
    calm: 'As of today, {{today}}. No emergency is declared.',
    declared: 'An emergency has been declared since {{since}}.',
    badge: 'Drill',
    text: 'No real emergency: this demonstration assumes one since {{since}}.',
    back: 'Go back to September 2020',
    past: 'You are looking at {{date}}.',
    return: 'Return to today',
  },
  unreachable:
    'The server cannot be reached, so this device’s date is used. Whether an emergency is declared is not known.',
  broken: {
    title: 'This page could not be opened',
    text: 'What you entered is still on this device. Please try again.',
    again: 'Try again',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may have changed or been mistyped.',
    home: 'To the first page',
  },
} as const

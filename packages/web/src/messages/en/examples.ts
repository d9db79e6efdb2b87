export const examples = {
  title: 'Situations like these',
  lead: 'These situations are filled in for you. Choose one to see its result and the reasons.',
  viewing: 'You are looking at the example “{{title}}”.',
  label: 'Example',
  take: 'Take it over and change it',
  overwrite: 'Your own answers on this device will be replaced. Go on?',
  yes: 'Replace them',
  no: 'Keep mine',
  others: 'Other examples',
  missing: { title: 'There is no such example', text: 'Please choose from the list.' },
} as const

export const fields = {
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
  next: 'Next',
  unit: { int: '', won: 'won', ratio: '%', area: 'm²' },
  count: { people: 'people', days: 'days', months: 'months', times: 'times', grade: '' },
  date: { year: 'Year', month: 'Month', day: 'Day' },
  months: {
    month: 'Month',
    won: 'Amount',
    int: 'Days',
    check: {
      wrong: 'Please correct the months marked in red.',
      blanks:
        'Blank months: {{count}}. They will be left as unknown. If that is right, press “Next” once more.',
      'all-blank': 'Please fill in at least one month, or choose “I don’t know”. Enter 0 if there was none.',
    },
  },
  problem: {
    empty: 'Please enter a value, or choose “I don’t know”. Enter 0 if there is none.',
    'not-a-number': 'Please enter a number, such as 1,702,000.',
    'not-whole': 'Please enter a whole number.',
    'too-small': 'It cannot be less than {{least}}.',
    'too-large': 'It cannot be more than {{most}}.',
    'no-such-date': 'There is no such day. Please check the four-digit year, the month and the day.',
  },
} as const

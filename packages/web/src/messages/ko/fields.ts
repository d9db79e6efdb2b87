export const fields = {
  yes: '예',
  no: '아니요',
  unknown: '모르겠어요',
  next: '다음',
  unit: { int: '', won: '원', ratio: '%', area: '㎡' },
  count: { people: '명', days: '일', months: '개월', times: '번', grade: '등급' },
  date: { year: '년', month: '월', day: '일' },
  months: {
    month: '달',
    won: '금액',
    int: '일수',
    check: {
      wrong: '빨간색으로 표시된 달을 고쳐 주세요.',
      blanks:
        '비어 있는 달이 {{count}}개 있어요. 그대로 두면 모르는 것으로 하고 넘어갑니다. 괜찮으면 ‘다음’을 한 번 더 눌러 주세요.',
      'all-blank': '한 달이라도 적어 주세요. 모르면 ‘모르겠어요’를 누르세요. 없었다면 0을 적으세요.',
    },
  },
  problem: {
    empty: '값을 적어 주세요. 모르면 ‘모르겠어요’를 누르세요. 없으면 0을 적으세요.',
    'not-a-number': '숫자로 적어 주세요. 예: 1,702,000 또는 170만',
    'not-whole': '소수점 없이 적어 주세요.',
    'too-small': '{{least}}보다 작을 수 없어요.',
    'too-large': '{{most}}보다 클 수 없어요.',
    'no-such-date': '달력에 없는 날이에요. 네 자리 연도와 월, 일을 확인해 주세요.',
  },
} as const

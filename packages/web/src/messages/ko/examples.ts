export const examples = {
  title: '이런 사정이라면',
  lead: '실제로 있을 법한 사정을 미리 채워 두었어요. 골라서 결과와 이유를 살펴보세요.',
  viewing: '예시 ‘{{title}}’의 결과를 보고 있어요.',
  label: '예시 안내',
  take: '이 내용을 내 것으로 가져와 고쳐 보기',
  overwrite: '지금 이 기기에 있는 내 답이 지워집니다. 가져올까요?',
  yes: '가져오기',
  no: '그만두기',
  others: '다른 예시 보기',
  missing: { title: '그런 예시는 없어요', text: '예시 목록에서 다시 골라 주세요.' },
} as const

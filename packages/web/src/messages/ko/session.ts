export const session = {
  signIn: '로그인',
  signOut: '로그아웃',
  nameless: '내 계정',
  actAs: '어떤 역할로 볼까요?',
  helpCode: '도움을 부탁할 때 알려 줄 번호',
  failed: '지금은 바꿀 수 없어요. 잠시 뒤에 다시 해 주세요.',
  needed: {
    title: '로그인이 필요해요',
    text: '신청과 진행 상황은 본인만 볼 수 있어요. 로그인하면 보던 화면으로 돌아옵니다.',
    unavailable: '지금은 로그인할 수 없어요. 지원 찾기는 로그인 없이 그대로 쓸 수 있어요.',
  },
  work: { label: '업무 메뉴', desk: '업무', load: '현황', payments: '지급', audit: '감사 업무' },
  wrongRole: {
    title: '이 화면은 맡은 역할로 볼 수 있어요',
    choose: '어떤 역할로 볼지 골라 주세요.',
    none: '이 화면을 볼 수 있는 역할이 없어요. 역할은 운영자가 줄 수 있어요.',
  },
  role: {
    resident: '시민',
    officer: '담당자',
    supervisor: '책임자',
    paymaster: '지급 담당',
    mediator: '조정위원',
    analyst: '분석가',
    auditor: '감사',
    operator: '운영자',
  },
} as const

export const shell = {
  name: '온돌',
  subtitle: '서울 지원 한눈에',
  skip: '본문 바로가기',
  loading: '불러오고 있어요',
  close: '닫기',
  highContrast: '고대비',
  nav: {
    label: '주요 메뉴',
    check: '내 지원 찾기',
    examples: '예시 보기',
    programmes: '지원 목록',
    cases: '내 신청',
  },
  footer: {
    demonstration:
      '이 누리집은 서울연구원의 정책 제안을 누구나 따져 볼 수 있게 옮긴 공개 소프트웨어입니다. 결과는 안내일 뿐이며, 실제 결정은 담당 기관이 합니다.',
    privacy:
      '입력한 내용은 이 기기에만 저장됩니다. 서버로 보내는 것은 PDF를 만들 때와 신청할 때뿐이고, PDF에 쓴 내용은 서버에 남지 않습니다.',
    source: '판단에 쓰인 모든 조건과 숫자는 근거와 함께 지원 목록에서 볼 수 있습니다.',
  },
  drill: {
    label: '기준일과 재난 상황',
    asking: '오늘의 상황을 확인하고 있어요.',
    calm: '오늘 {{today}} 기준이에요. 선포된 재난은 없어요.',
    declared: '{{since}}부터 재난이 선포되어 있어요.',
    badge: '훈련',
    text: '실제가 아니라, {{since}}부터 재난이라고 가정한 시연이에요.',
    back: '2020년 9월로 가 보기',
    past: '지금 {{date}} 기준으로 보고 있어요.',
    return: '오늘로 돌아오기',
  },
  unreachable: '서버에 닿지 못해 이 기기의 날짜로 계산합니다. 재난 선포 여부는 확인하지 못했어요.',
  broken: {
    title: '화면을 여는 데 문제가 생겼어요',
    text: '입력한 내용은 이 기기에 그대로 있습니다. 다시 시도해 주세요.',
    again: '다시 시도하기',
  },
  notFound: {
    title: '찾으시는 화면이 없어요',
    text: '주소가 바뀌었거나 잘못 적혔을 수 있습니다.',
    home: '처음 화면으로',
  },
} as const

import type { Text } from '@ondol/rules'

/** What each setting is for, by its name. The page of settings is not made where one is missing. */
export const SETTING_WORDS: Readonly<Record<string, Text>> = {
  PORT: { ko: '화면과 API를 여는 포트', en: 'the port of the page and the API; 0 takes a free one' },
  HOST: {
    ko: '듣는 주소. 다른 기계에서 오는 요청도 받으려면 0.0.0.0',
    en: 'the address that is listened on; 0.0.0.0 to be reached from other machines',
  },
  LOG_LEVEL: { ko: '기록을 얼마나 남기는지', en: 'how much is logged' },
  BODY_LIMIT: {
    ko: '요청 하나의 최대 크기(바이트). 서류 올리기는 따로 정합니다',
    en: 'the largest request in bytes; uploads of papers have a limit of their own',
  },
  DRILL: {
    ko: '비상 상황을 훈련으로 선포합니다. `npm start`는 켜고 시작합니다',
    en: 'declares an emergency as a drill; `npm start` turns it on',
  },
  DEMONSTRATION_CASES: {
    ko: '로그인 기관이 없는 훈련에서 빈 데이터베이스를 채우는 가상 신청의 수. 0이면 채우지 않습니다',
    en: 'about how many invented cases a drill without a provider of sign-ins fills an empty database with; 0 for none',
  },
  DATA_FOLDER: {
    ko: '서류, 올리던 파일, 열쇠, 그리고 내장 데이터베이스를 두는 폴더',
    en: 'where papers, uploads under way, the keys and the embedded database are',
  },
  DATABASE_URL: {
    ko: '내장 데이터베이스 대신 쓰는 PostgreSQL 서버',
    en: 'a PostgreSQL server in place of the embedded database',
  },
  EMERGENCY_SINCE: {
    ko: '시가 비상 상황을 선포한 날. 훈련과 함께 쓸 수 없습니다',
    en: 'the day since which the city has declared an emergency; not together with a drill',
  },
  PUBLIC_URL: {
    ko: '시민이 들어오는 주소. 로그인과 알림의 링크에 씁니다',
    en: 'the origin at which people reach the server; for signing in, and the links in notices',
  },
  OIDC_ISSUER: { ko: '로그인 기관(OpenID Connect)의 주소', en: 'the provider at which people sign in' },
  OIDC_CLIENT_ID: { ko: '로그인 기관에 등록한 이름', en: 'what that provider knows this server by' },
  OIDC_CLIENT_SECRET: { ko: '로그인 기관에 등록한 비밀', en: 'the secret that it gave' },
  TRUSTED_PROXIES: {
    ko: '앞에 둔 프록시의 주소. 이들이 전하는 접속 주소만 믿습니다',
    en: 'the proxies before this server, whose word on addresses is believed',
  },
  RATE_LIMITS: {
    ko: '너무 자주 요청하면 기다리게 하는지',
    en: 'whether those who ask too often are told to wait',
  },
  MOST_AT_ONCE: {
    ko: '한꺼번에 받는 신청의 수. 정하지 않으면 4, PostgreSQL이면 24',
    en: 'how many applications are taken at once; without it 4, or 24 with PostgreSQL',
  },
  SMTP_URL: { ko: '전자우편을 보내는 서버', en: 'the server by which e-mail leaves' },
  MAIL_FROM: { ko: '전자우편을 보내는 사람', en: 'who sends the e-mail' },
  SMS_URL: { ko: '문자 메시지를 보내는 중계 서버', en: 'the gateway by which text messages leave' },
  SMS_TOKEN: { ko: '중계 서버가 준 토큰', en: 'the token that the gateway gave' },
  BANK_FOLDER: {
    ko: '은행과 파일을 주고받는 폴더. 정하지 않으면 `DATA_FOLDER/bank`',
    en: 'the folder in which files are exchanged with the bank; without it `DATA_FOLDER/bank`',
  },
  PAYER_NAME: { ko: '돈을 보내는 사람의 이름', en: 'in whose name is paid' },
  PAYER_ACCOUNT: {
    ko: '시가 돈을 보내는 계좌. 없으면 훈련에서만, 가상의 계좌로 보냅니다',
    en: 'the account that the city pays from; without it nothing is paid but in a drill, from an invented one',
  },
  FUND_ACCOUNT: {
    ko: '기금이 돈을 보내는 계좌. 없으면 위와 같습니다',
    en: 'the account that its funds pay from; without it as above',
  },
  ONDOL_KEYS: {
    ko: '열쇠. 정하지 않으면 `DATA_FOLDER/keys.json`',
    en: 'the keys; without it those of `DATA_FOLDER/keys.json`',
  },
  S3_ENDPOINT: {
    ko: '서류를 두는 S3 저장소. 정하지 않으면 `DATA_FOLDER/evidence`',
    en: 'the storage of papers; without it `DATA_FOLDER/evidence`',
  },
  S3_BUCKET: { ko: '저장소의 버킷', en: 'its bucket' },
  S3_REGION: { ko: '저장소의 지역', en: 'its region' },
  S3_ACCESS_KEY_ID: { ko: '저장소의 접근 열쇠 이름', en: 'the id of its access key' },
  S3_SECRET_ACCESS_KEY: { ko: '저장소의 접근 열쇠', en: 'that access key' },
  CLAMAV_SOCKET: {
    ko: '악성 파일 검사기(ClamAV). 없으면 모든 서류에 검사하지 않았다고 표시합니다',
    en: 'the scanner; without it every paper says that nobody has scanned it',
  },
  REGISTERS_URL: {
    ko: '공적 장부에 묻는 주소. 없으면 모두 서류로 증명합니다',
    en: 'where official registers are asked; without it people prove everything by papers',
  },
  REGISTERS_TOKEN: { ko: '공적 장부가 준 토큰', en: 'the token that the registers know' },
  LARGEST_FILE: { ko: '서류 하나의 최대 크기(바이트)', en: 'the largest paper in bytes' },
}

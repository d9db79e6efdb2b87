import { asText, plainPage } from '../../identity/index.ts'
import { type ExampleGroup, type ExamplePerson, examplePeople } from './people.ts'

/** The page on which somebody chooses whom to be; each choice posts its subject back to the page. */
export function peoplePage(): string {
  const body = `<h1>누구로 들어갈까요? <span lang="en">Who do you want to be?</span></h1>
<p class="notice">시연용 로그인입니다. 모두 지어낸 사람이며 비밀번호가 없습니다. 실제 개인정보를 적지 마세요.
<span lang="en">This is the sign-in of a demonstration: everybody is invented and nobody has a password. Enter nothing real.</span></p>
${examplePeople.map(groupOf).join('\n')}`
  return plainPage({ title: '시연용 로그인 · Demonstration', body })
}

function groupOf({ title, people }: ExampleGroup, position: number): string {
  const heading = `group-${position}`
  return `<section aria-labelledby="${heading}">
<h2 id="${heading}">${asText(title.ko)} <span lang="en">${asText(title.en)}</span></h2>
<form method="post"><ul class="list">
${people.map((person) => `<li>${choiceOf(person)}</li>`).join('\n')}
</ul></form>
</section>`
}

function choiceOf({ subject, name, about }: ExamplePerson): string {
  return `<button type="submit" name="subject" value="${asText(subject)}"><strong>${asText(name.ko)} <span lang="en">${asText(name.en)}</span></strong>
<span>${asText(about.ko)}</span> <span lang="en">${asText(about.en)}</span></button>`
}

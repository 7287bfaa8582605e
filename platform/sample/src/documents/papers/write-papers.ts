import type { DocumentBlock } from '../document-block.ts';
import { documentNumber, heading, paragraph, signature, title } from '../document-block.ts';

/** The rules on kindergartens that a task of 2025 ordered. */
export function writeKindergartenRules(): DocumentBlock[] {
  return [
    title('云岭区普惠性民办幼儿园认定和扶持办法'),
    documentNumber('云政办规〔2025〕4号'),
    heading(2, '第一条 为扩大普惠性学前教育资源，规范普惠性民办幼儿园认定和扶持，制定本办法。'),
    heading(2, '第二条 申请认定的幼儿园应当证照齐全、收费合理、保教质量合格，近两年无安全责任事故。'),
    heading(
      2,
      '第三条 认定实行一年一核。不再符合条件的，退出认定并停止补助，在园幼儿按原收费标准读完当学期。',
    ),
    heading(2, '第四条 补助经费专款专用，用于教师工资、设施维修和玩教具更新，接受财政和审计监督。'),
    heading(2, '第五条 本办法自印发之日起施行，由区教育局会同区财政局解释。'),
    signature('云岭区人民政府办公室'),
    signature('2025年11月12日'),
  ];
}

/** The rules on senior high places that a task of 2026 ordered. */
export function writeQuotaRules(): DocumentBlock[] {
  return [
    title('云岭区优质高中招生指标分配办法'),
    documentNumber('云教规〔2026〕1号'),
    paragraph('为促进初中学校均衡发展，现就优质普通高中招生指标分配到初中学校作如下规定。'),
    heading(2, '一、分配原则。坚持公开透明，向农村初中和办学进步明显的初中倾斜。'),
    heading(2, '二、分配依据。以在籍毕业生人数为基础，兼顾办学质量和规范招生情况。'),
    heading(2, '三、公示监督。分配结果在区教育局网站公示，接受社会监督。'),
    signature('云岭区教育局'),
    signature('2026年4月20日'),
  ];
}

const head = (cluster: string, number: number) => `云岭区${cluster}幼儿教育集群发展规划(2027—2031年)
云教发〔2026〕${number}号

云岭区教育局
2026年11月20日
`;

const situation = `一、发展基础
到2026年底,全区集群内幼儿园36所,在园幼儿1.26万人。
`;

const tasks = `三、主要任务
(一)扩大学位供给
1.新建集群幼儿园4所,新增学位1440个。(牵头单位:区教育局;配合单位:区财政局、区幼教发展中心)
2.制定集群幼儿园布局专项规划。(牵头单位:区教育局)
(二)提高保教质量
3.建立园长轮岗制度,每两年轮岗一次。(责任单位:区教育局)
`;

/** A plan of our own writing, as an office would paste it: goals, tasks with units, one goal printed twice with two values, one unit nobody knows. `cluster` makes it another plan. */
export const planDraft = (cluster: string) => `${head(cluster, 31)}
${situation}
二、发展目标
到2031年,集群普惠性幼儿园覆盖率达到92%以上;集群公办园在园幼儿占比达到60%以上;集群教师持证率达到98%以上。
到2031年,集群园际结对覆盖率保持100%。

${tasks}
四、保障措施
到2031年,集群教师持证率达到99%以上。
`;

/** Its adjustment: one goal tightened, one loosened, one dropped, one added. */
export const adjustedDraft = (cluster: string) => `${head(cluster, 45)}
${situation}
二、发展目标
到2031年,集群普惠性幼儿园覆盖率达到94%以上;集群公办园在园幼儿占比达到55%以上;集群教师持证率达到99%以上。
到2031年,集群户外活动达标园占比达到90%以上。

${tasks}
`;

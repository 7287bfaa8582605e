import type { XmlElement } from '../../xml/xml-element.ts';
import type { NamedGroup, XhsttInstance, XhsttResource } from '../instance.ts';
import { listChildren, needChild, readTextIn } from './element-reader.ts';
import { IdIndex } from './id-index.ts';
import { GroupBuilder } from './read-times.ts';

/** What references to resources, their groups and types mean. */
export interface ResourceTables {
  readonly resourceTypes: XhsttInstance['resourceTypes'];
  readonly resourceGroups: readonly NamedGroup[];
  readonly resources: readonly XhsttResource[];
  readonly typeIds: IdIndex;
  readonly groupIds: IdIndex;
  readonly resourceIds: IdIndex;
}

/** Reads `Resources`: types, groups, and the resources with the groups they join. */
export function readResources(element: XmlElement): ResourceTables {
  const typeIds = new IdIndex('ResourceType');
  const resourceTypes = listChildren(element, 'ResourceTypes', 'ResourceType').map((type) => {
    const id = typeIds.add(type);
    return { id, name: readTextIn(type, 'Name', id) };
  });
  const groups = new GroupBuilder('ResourceGroup');
  for (const group of listChildren(element, 'ResourceGroups', 'ResourceGroup')) {
    typeIds.refer(needChild(group, 'ResourceType'));
    groups.declare(group);
  }
  const resourceIds = new IdIndex('Resource');
  const resources: XhsttResource[] = [];
  for (const resource of element.children.filter((child) => child.name === 'Resource')) {
    const id = resourceIds.add(resource);
    const type = typeIds.refer(needChild(resource, 'ResourceType'));
    resources.push({ id, name: readTextIn(resource, 'Name', id), type });
    groups.join(resources.length - 1, listChildren(resource, 'ResourceGroups', 'ResourceGroup'));
  }
  return {
    resourceTypes,
    resourceGroups: groups.groups,
    resources,
    typeIds,
    groupIds: groups.ids,
    resourceIds,
  };
}

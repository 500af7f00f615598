import type { Type } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';

type Classes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The generated module `metadata.ts`: for each file of DTOs, views or controllers, what TypeScript knew of its classes. */
export type PluginMetadata = () => Promise<{
  '@nestjs/swagger': { readonly models: readonly (readonly unknown[])[]; readonly controllers: readonly (readonly unknown[])[] };
}>;

/** The classes of DTOs and views, by their name in the document. */
export type Models = ReadonlyMap<string, Type>;

/**
 * Tells @nestjs/swagger what is known of the classes, and returns those of data.
 * @throws Error if two that are not alike have the same name: in the document one would hide the other
 */
export async function loadModels(metadata: PluginMetadata): Promise<Models> {
  const known = await metadata();
  await SwaggerModule.loadPluginMetadata(() => Promise.resolve(known));
  const models = new Map<string, Type>();
  const fields = new Map<string, string>();
  for (const [file, classes] of known['@nestjs/swagger'].models as readonly (readonly [Promise<Record<string, Type>>, Classes])[]) {
    const exported = await file;
    for (const name of Object.keys(classes)) {
      const text = JSON.stringify(classes[name], (_key, value: unknown) => (typeof value === 'function' ? String(value) : value));
      if ((fields.get(name) ?? text) !== text) throw new Error(`two classes of data are called ${name} and differ`);
      fields.set(name, text);
      models.set(name, exported[name]!);
    }
  }
  return models;
}

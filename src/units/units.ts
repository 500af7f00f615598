import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import { unitFor, type Routing, type RoutingFacts } from './domain/route.js';
import type { Directory, OwnerKey } from './domain/unit.js';
import { readReference } from './reference.js';
import { readDirectory, saveReference } from './units.repository.js';

/** How long the units may be remembered, in milliseconds: a unit opened or closed elsewhere is known here after that. */
const REMEMBERED = 30_000;

/** The units of this installation. Applies the reference data when the program starts. */
@Injectable()
export class Units implements OnModuleInit {
  private known: { readonly directory: Promise<Directory>; readonly until: number } | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.work.run((tx) => saveReference(tx, readReference()));
  }

  /** Every unit and the relay table, at most 30 s old. */
  async directory(): Promise<Directory> {
    if (!this.known || this.known.until < Date.now()) {
      this.known = { directory: readDirectory(this.source), until: Date.now() + REMEMBERED };
      this.known.directory.catch(() => (this.known = undefined));
    }
    return this.known.directory;
  }

  /** The unit that an owner of the SOP is in a case; see `unitFor`. */
  async route(owner: OwnerKey, facts: RoutingFacts): Promise<Routing> {
    return unitFor(owner, facts, await this.directory());
  }
}

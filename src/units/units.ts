import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { unitFor, type Routing, type RoutingFacts } from './domain/route.js';
import type { Directory, OwnerKey } from './domain/unit.js';
import { readReference } from './reference.js';
import { readDirectory, saveReference } from './units.repository.js';

/** How long the units may be remembered, in milliseconds: a unit opened or closed elsewhere is known here after that. */
const REMEMBERED = 30_000;

/** The units of this installation. Applies the reference data when the program starts. */
@Injectable()
export class Units implements OnModuleInit {
  private known: { readonly directory: Directory; readonly until: number } | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.work.run((tx) => saveReference(tx, readReference()));
  }

  /**
   * Every unit and the relay table, at most 30 s old.
   * @param tx the transaction that whoever asks is in, if any. Without it they would wait for a second connection while they hold one: as many of
   * these as the pool has connections wait for ever.
   */
  async directory(tx?: Tx): Promise<Directory> {
    if (!this.known || this.known.until < Date.now()) {
      this.known = { directory: await readDirectory(tx ?? this.source), until: Date.now() + REMEMBERED };
    }
    return this.known.directory;
  }

  /** The unit that an owner of the SOP is in a case; see `unitFor`. */
  async route(owner: OwnerKey, facts: RoutingFacts): Promise<Routing> {
    return unitFor(owner, facts, await this.directory());
  }
}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { ListDeadLetters } from './list-dead-letters.js';
import { MetricsController } from './metrics.controller.js';
import { QueueBoard } from './queue-board.js';

/** What whoever runs the service needs: measurements, the queues, and messages that wait for a person. Needs QueueModule and MetricsModule. */
@Module({
  imports: [AccessModule],
  controllers: [MetricsController, DeadLettersController],
  providers: [ListDeadLetters, QueueBoard],
})
export class OperationsModule {}

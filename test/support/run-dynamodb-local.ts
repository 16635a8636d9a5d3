import { startDynamoDbLocal } from "./dynamodb-local.ts";

const server = await startDynamoDbLocal(Number(process.argv[2] ?? 8000));
console.log(`DynamoDB Local, in memory, at ${server.config.endpoint}; end it with Ctrl-C`);
const stop = async () => {
  await server.close();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
